//! The wasm-bindgen skin: conversions only.
