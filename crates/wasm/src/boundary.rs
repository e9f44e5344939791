//! Values that cross: plain objects, `Uint8Array` for bytes, errors with a `code`.

use serde::de::DeserializeOwned;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// Plain objects and arrays; `None` that is not left out is null.
pub fn to_js(data: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    data.serialize(&serializer).map_err(|e| failure("Internal", &e.to_string()))
}

pub fn from_js<T: DeserializeOwned>(data: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(data).map_err(|e| failure("Protocol", &e.to_string()))
}

/// `Error` with a code that callers compare.
pub fn failure(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // setting a property of a fresh object cannot fail
    let _ = js_sys::Reflect::set(&error, &JsValue::from_str("code"), &JsValue::from_str(code));
    error.into()
}
