//! What statements without a semicolon print. Large values print in slices.

use crate::core::Vm;
use crate::frame::{Activation, Native, Purpose};
use runmat_bytecode::Place;
use runmat_spec::{Call, Continue, Flow, Input};
use runmat_value::display::Printer;
use runmat_value::{Result, Value};

/// Elements per slice: about a millisecond of formatting.
const SLICE: usize = 4_000;

/// Unsent output above this ends the slice, so that a flood is sent on and can be stopped.
pub const FLOOD: usize = 256 * 1024;

struct Printing(Printer);

impl Continue for Printing {
    fn resume(mut self: Box<Self>, call: &mut Call, _input: Input) -> Result<Flow> {
        let mut text = String::new();
        let done = self.0.advance(&mut text, SLICE);
        call.host.print(&text);
        if done {
            Flow::nothing()
        } else {
            Ok(Flow::Again(self))
        }
    }
}

impl Vm {
    /// True when a native activation was pushed that prints the rest.
    pub fn show(&mut self, name: &str, value: &Value) -> bool {
        let mut printer = Printer::display(name, value, &self.context.format);
        let mut text = String::new();
        let done = printer.advance(&mut text, SLICE);
        self.context.print(&text);
        if self.context.console.pending_bytes() > FLOOD {
            self.core.debt += 1 << 40;
        }
        if done {
            return false;
        }
        self.core.frames.push(Activation::Native(Box::new(Native {
            purpose: Purpose::Show,
            name: "display",
            continuation: Some(Box::new(Printing(printer))),
            input: Some(Input::Tick),
            nargout: 0,
            catches: false,
            captures: false,
        })));
        true
    }

    /// Sets `ans`, and shows it unless silent.
    pub fn answer(&mut self, value: Value, place: Place, silent: bool) -> bool {
        self.core.store_place(place, value.clone());
        !silent && self.show("ans", &value)
    }
}
