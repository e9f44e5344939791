//! `RunMatCore`: one session, for the driver in TypeScript.
//!
//! All methods take `&self`: after a trap inside `step` the session stays borrowed for ever, and what does not touch it
//! (the copy of the pinned workspace) still answers.

use crate::boundary::{from_js, options_from_js, thrown, to_js};
use crate::clock::JsClock;
use crate::MEMORY;
use runmat_protocol::{CoreErrorCode, CoreOptions, MemoryStats};
use runmat_session::{Fault, HostSession, PinnedWorkspace};
use std::cell::{RefCell, RefMut};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

#[wasm_bindgen]
pub struct RunMatCore {
    host: RefCell<HostSession>,
    pinned: PinnedWorkspace,
}

impl RunMatCore {
    fn host(&self) -> Result<RefMut<'_, HostSession>, JsValue> {
        self.host.try_borrow_mut().map_err(|_| {
            thrown(Fault::new(
                CoreErrorCode::Crashed,
                "The core crashed in an earlier call.",
            ))
        })
    }
}

#[wasm_bindgen]
impl RunMatCore {
    /// Throws `Protocol` for options that are none.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_optional_param_type = "CoreOptions")] options: JsValue,
    ) -> Result<RunMatCore, JsValue> {
        let options: CoreOptions = options_from_js(options)?;
        let host = HostSession::new(&options, Box::new(JsClock), Some(&MEMORY));
        let pinned = host.pinned();
        Ok(RunMatCore {
            host: RefCell::new(host),
            pinned,
        })
    }

    #[wasm_bindgen(js_name = protocolVersion)]
    pub fn protocol_version(&self) -> u32 {
        runmat_protocol::PROTOCOL_VERSION
    }

    /// Loads the startup image. Throws `NotAnImage`, `WrongVersion` or `Damaged`; nothing has changed then.
    #[wasm_bindgen(js_name = loadImage)]
    pub fn load_image(&self, bytes: &[u8]) -> Result<(), JsValue> {
        self.host()?.load_image(bytes).map_err(thrown)
    }

    /// Begins a run of a script's text. False while another one goes on.
    pub fn begin(&self, name: &str, source: &str) -> Result<bool, JsValue> {
        Ok(self.host()?.begin(name, source))
    }

    /// Runs for `fuel` instructions at most.
    #[wasm_bindgen(unchecked_return_type = "StepData")]
    pub fn step(&self, fuel: f64) -> Result<JsValue, JsValue> {
        let step = self.host()?.step(fuel);
        to_js(&step)
    }

    /// Answers an effect. False for a stale id.
    pub fn resume(
        &self,
        id: u32,
        #[wasm_bindgen(unchecked_param_type = "ReplyData")] reply: JsValue,
    ) -> Result<bool, JsValue> {
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

    /// What changed in the workspace since a version; everything without one. Also between the steps of a run.
    #[wasm_bindgen(unchecked_return_type = "WorkspaceDelta")]
    pub fn workspace(&self, since: Option<u32>) -> Result<JsValue, JsValue> {
        let delta = self.host()?.workspace(since);
        to_js(&delta)
    }

    /// The data behind a variable's name, a preview token, or a path such as `s.a{3}(1:100,:)`.
    #[wasm_bindgen(unchecked_return_type = "MaterializedVariable")]
    pub fn materialize(
        &self,
        selector: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "MaterializeOptions")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options = options_from_js(options)?;
        let variable = self.host()?.materialize(selector, &options).map_err(thrown)?;
        to_js(&variable)
    }

    /// A session as new; the startup image stays. Throws `Busy` while a run goes on.
    pub fn reset(&self) -> Result<(), JsValue> {
        self.host()?.reset().map_err(thrown)
    }

    /// A copy of the variables: as they are now, or (`pinned`) as they stood when the last run began or ended. The second one
    /// also answers after a trap.
    #[wasm_bindgen(js_name = saveWorkspace)]
    pub fn save_workspace(&self, pinned: bool) -> Result<Vec<u8>, JsValue> {
        let bytes = if pinned {
            self.pinned.encode()
        } else {
            self.host()?.save_workspace()
        };
        bytes.map_err(thrown)
    }

    /// Puts the variables of a copy into the workspace. Throws `NotAnImage`, `WrongVersion` or `Damaged`; nothing has changed then.
    #[wasm_bindgen(js_name = restoreWorkspace)]
    pub fn restore_workspace(&self, bytes: &[u8]) -> Result<(), JsValue> {
        self.host()?.restore_workspace(bytes).map_err(thrown)
    }

    /// Names of all builtins and library functions, in alphabetical order.
    #[wasm_bindgen(js_name = functionNames)]
    pub fn function_names(&self) -> Result<Vec<String>, JsValue> {
        Ok(self.host()?.function_names())
    }

    /// Summary, forms and examples of a function.
    #[wasm_bindgen(unchecked_return_type = "HelpData | undefined")]
    pub fn help(&self, name: &str) -> Result<JsValue, JsValue> {
        match self.host()?.help(name) {
            Some(help) => to_js(&help),
            None => Ok(JsValue::UNDEFINED),
        }
    }

    #[wasm_bindgen(js_name = memoryStats, unchecked_return_type = "MemoryStats")]
    pub fn memory_stats(&self) -> Result<JsValue, JsValue> {
        let pages = memory_pages();
        to_js(&MemoryStats {
            bytes: f64::from(pages) * 65_536.0,
            pages,
            used_bytes: MEMORY.used() as f64,
            peak_bytes: MEMORY.peak() as f64,
            limit_bytes: MEMORY.limit() as f64,
        })
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

#[cfg(target_arch = "wasm32")]
fn memory_pages() -> u32 {
    core::arch::wasm32::memory_size::<0>() as u32
}

#[cfg(not(target_arch = "wasm32"))]
fn memory_pages() -> u32 {
    0
}
