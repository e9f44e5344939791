//! Clocks: `tic` and `toc`, wall time, processor time.

use super::calendar::{civil, EPOCH};
use runmat_spec::{Builtin, Call, Flow};
use runmat_value::{Array, Error, Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Start a stopwatch",
        forms: &["tic", "t = tic"],
        ..Builtin::new("tic", run_tic)
    },
    Builtin {
        summary: "Seconds since tic",
        forms: &["toc", "elapsed = toc", "elapsed = toc(t)"],
        errors: &["MATLAB:toc:callTicFirstNoInputs"],
        ..Builtin::new("toc", run_toc)
    },
    Builtin {
        summary: "Current date and time as a row of six numbers",
        forms: &["c = clock"],
        ..Builtin::new("clock", run_clock)
    },
    Builtin {
        summary: "Current date and time as a serial day number",
        forms: &["t = now"],
        ..Builtin::new("now", run_now)
    },
    Builtin {
        summary: "Seconds of processor time used",
        forms: &["t = cputime"],
        ..Builtin::new("cputime", run_cputime)
    },
    Builtin {
        summary: "Current date as dd-mmm-yyyy",
        forms: &["d = date"],
        ..Builtin::new("date", run_date)
    },
];

/// The stopwatch's identifier is its start in microseconds, as MATLAB's is.
fn run_tic(call: &mut Call) -> Result<Flow> {
    let now = call.host.clock.monotonic_ms();
    if call.nargout == 0 {
        call.host.tic = Some(now);
        return Flow::nothing();
    }
    Flow::one(Array::scalar((now * 1000.0) as u64))
}

fn run_toc(call: &mut Call) -> Result<Flow> {
    let start = match call.args.first() {
        Some(Value::Uint64(a)) if a.numel() == 1 => a.data()[0] as f64 / 1000.0,
        Some(_) => {
            return Err(Error::new(
                "MATLAB:toc:invalidTimerId",
                "The timer identifier must be a uint64 scalar returned by tic.",
            ))
        }
        None => call.host.tic.ok_or_else(|| {
            Error::new(
                "MATLAB:toc:callTicFirstNoInputs",
                "You must call 'tic' without an output argument before calling 'toc' without an input argument.",
            )
        })?,
    };
    let elapsed = (call.host.clock.monotonic_ms() - start) / 1000.0;
    if call.nargout == 0 {
        call.host.print(&format!("Elapsed time is {elapsed:.6} seconds.\n"));
        return Flow::nothing();
    }
    Flow::one(elapsed)
}

/// Local time as a serial day number.
fn local(call: &Call) -> f64 {
    let ms = call.host.clock.epoch_ms();
    EPOCH + (ms + f64::from(call.host.clock.utc_offset_minutes(ms)) * 60_000.0) / 86_400_000.0
}

fn run_clock(call: &mut Call) -> Result<Flow> {
    let c = civil(local(call));
    Flow::one(Array::row(vec![c.year, c.month, c.day, c.hour, c.minute, c.second]))
}

fn run_now(call: &mut Call) -> Result<Flow> {
    Flow::one(local(call))
}

fn run_cputime(call: &mut Call) -> Result<Flow> {
    Flow::one(call.host.clock.monotonic_ms() / 1000.0)
}

fn run_date(call: &mut Call) -> Result<Flow> {
    let text = super::format::write("dd-mmm-yyyy", local(call));
    Flow::one(Value::char_row(&text))
}
