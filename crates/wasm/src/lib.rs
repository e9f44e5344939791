//! The wasm-bindgen skin: conversions only.

mod boundary;
mod clock;
mod core;

use wasm_bindgen::prelude::wasm_bindgen;

/// The number that every message across the boundary carries; the TypeScript side refuses a core with another one.
#[wasm_bindgen]
pub fn protocol_version() -> u32 {
    runmat_protocol::PROTOCOL_VERSION
}
