//! `RunMatCore`: one session, for the driver in TypeScript.
//!
//! All methods take `&self`: after a trap inside `step` the session stays borrowed for ever, and what does not touch it
//! (the export of the pinned workspace) still answers.

use crate::boundary::{failure, from_js, to_js};
use crate::clock::JsClock;
use runmat_protocol::CoreOptions;
use runmat_session::HostSession;
use std::cell::{RefCell, RefMut};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

#[wasm_bindgen]
pub struct RunMatCore {
    host: RefCell<HostSession>,
}

impl RunMatCore {
    fn host(&self) -> Result<RefMut<'_, HostSession>, JsValue> {
        self.host.try_borrow_mut().map_err(|_| failure("Crashed", "The core crashed in an earlier call."))
    }
}

#[wasm_bindgen]
impl RunMatCore {
    /// Throws `Protocol` for options that are none.
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue) -> Result<RunMatCore, JsValue> {
        let options: CoreOptions = if options.is_undefined() || options.is_null() { CoreOptions::default() } else { from_js(options)? };
        Ok(RunMatCore { host: RefCell::new(HostSession::new(&options, Box::new(JsClock))) })
    }

    #[wasm_bindgen(js_name = protocolVersion)]
    pub fn protocol_version(&self) -> u32 {
        runmat_protocol::PROTOCOL_VERSION
    }

    /// Begins a run of a script's text. False while another one goes on.
    pub fn begin(&self, name: &str, source: &str) -> Result<bool, JsValue> {
        Ok(self.host()?.begin(name, source))
    }

    /// Runs for `fuel` instructions at most; returns `StepData`.
    pub fn step(&self, fuel: f64) -> Result<JsValue, JsValue> {
        let step = self.host()?.step(fuel);
        to_js(&step)
    }

    /// Answers an effect with `ReplyData`. False for a stale id.
    pub fn resume(&self, id: u32, reply: JsValue) -> Result<bool, JsValue> {
        let reply = from_js(reply)?;
        Ok(self.host()?.resume(id, reply))
    }

    /// The run ends at the next `step`.
    pub fn cancel(&self) -> Result<(), JsValue> {
        self.host()?.cancel();
        Ok(())
    }

    #[wasm_bindgen(js_name = isRunning)]
    pub fn is_running(&self) -> Result<bool, JsValue> {
        Ok(self.host()?.is_running())
    }

    /// A session as new; the startup image stays.
    pub fn reset(&self) -> Result<(), JsValue> {
        self.host()?.reset();
        Ok(())
    }

    #[wasm_bindgen(js_name = functionNames)]
    pub fn function_names(&self) -> Result<Vec<String>, JsValue> {
        Ok(self.host()?.function_names())
    }

    /// Traps, as a fault of ours would. For tests.
    #[wasm_bindgen(js_name = debugTrap)]
    pub fn debug_trap(&self) -> Result<(), JsValue> {
        let _held = self.host()?;
        #[cfg(target_arch = "wasm32")]
        core::arch::wasm32::unreachable();
        #[cfg(not(target_arch = "wasm32"))]
        Ok(())
    }
}
