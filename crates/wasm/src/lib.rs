//! The wasm-bindgen skin: conversions only.

use wasm_bindgen::prelude::wasm_bindgen;

/// The number that every message across the boundary carries; the TypeScript side refuses a core with another one.
#[wasm_bindgen]
pub fn protocol_version() -> u32 {
    1
}
