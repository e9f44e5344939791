//! The wasm-bindgen skin: conversions only.

mod boundary;
mod clock;
mod core;
#[cfg(target_family = "wasm")]
mod pool;

use runmat_session::memory::{Guarded, Memory};
use std::alloc::System;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

/// One instance is one session: the allocator's counters are the session's.
static MEMORY: Memory = Memory::new();

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: Guarded<pool::Pool<System>> = Guarded::new(pool::Pool::new(System), &MEMORY);

/// Tests have threads; the pool has none.
#[cfg(not(target_family = "wasm"))]
#[global_allocator]
static ALLOCATOR: Guarded<System> = Guarded::new(System, &MEMORY);

/// The number that every message across the boundary carries; the TypeScript side refuses a core with another one.
#[wasm_bindgen]
pub fn protocol_version() -> u32 {
    runmat_protocol::PROTOCOL_VERSION
}

/// Makes a startup image of library sources: `names[i]` has `texts[i]`. Throws `BadSource` for a text that does not parse.
#[wasm_bindgen(js_name = buildImage)]
pub fn build_image(names: Vec<String>, texts: Vec<String>) -> Result<Vec<u8>, JsValue> {
    let sources = names.iter().map(String::as_str).zip(texts.iter().map(String::as_str));
    runmat_session::build_image(sources).map_err(boundary::thrown)
}

#[wasm_bindgen(typescript_custom_section)]
const PROTOCOL_TYPES: &str = "import type {
  CoreOptions, HelpData, MaterializedVariable, MaterializeOptions, MemoryStats, ReplyData, StepData, WorkspaceDelta,
} from '../src/generated/protocol.ts';
";
