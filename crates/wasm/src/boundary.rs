//! Values that cross: plain objects, `Uint8Array` for bytes, errors with a `code`.

use runmat_protocol::CoreErrorCode;
use runmat_session::Fault;
use serde::de::DeserializeOwned;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

/// Plain objects and arrays; what is optional and absent is left out, any other `None` is null.
pub fn to_js(data: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new()
        .serialize_maps_as_objects(true)
        .serialize_missing_as_null(true);
    data.serialize(&serializer)
        .map_err(|e| thrown(Fault::new(CoreErrorCode::Protocol, e.to_string())))
}

pub fn from_js<T: DeserializeOwned>(data: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(data).map_err(|e| thrown(Fault::new(CoreErrorCode::Protocol, e.to_string())))
}

/// Options that may be left out. A name that is no option is refused: misspelt ones would go unnoticed.
pub fn options_from_js<T: DeserializeOwned + Serialize + Default>(data: JsValue) -> Result<T, JsValue> {
    if data.is_undefined() || data.is_null() {
        return Ok(T::default());
    }
    let names = data
        .dyn_ref::<js_sys::Object>()
        .map(js_sys::Object::keys)
        .unwrap_or_default();
    let options: T = from_js(data)?;
    // absent options are there as null, so this has every name
    let known = to_js(&options)?;
    for name in names.iter() {
        if !js_sys::Reflect::has(&known, &name).unwrap_or(false) {
            let message = format!("'{}' is no option.", name.as_string().unwrap_or_default());
            return Err(thrown(Fault::new(CoreErrorCode::Protocol, message)));
        }
    }
    Ok(options)
}

/// An `Error` whose `code` callers compare.
pub fn thrown(fault: Fault) -> JsValue {
    let error = js_sys::Error::new(&fault.message);
    let code = JsValue::from_str(&format!("{:?}", fault.code));
    // a fresh object takes any property
    let _ = js_sys::Reflect::set(&error, &JsValue::from_str("code"), &code);
    error.into()
}
