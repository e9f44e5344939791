//! The search path: the folders, after the current one, whose functions can be called.

use crate::arguments;
use runmat_spec::{Builtin, Call, Flow};
use runmat_value::{Result, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Add folders to the search path",
        forms: &["old = addpath(folder, ...)"],
        ..Builtin::new("addpath", run_addpath)
    },
    Builtin {
        summary: "Remove folders from the search path",
        forms: &["old = rmpath(folder, ...)"],
        ..Builtin::new("rmpath", run_rmpath)
    },
    Builtin {
        summary: "The search path",
        forms: &["p = path", "path(newpath)"],
        ..Builtin::new("path", run_path)
    },
    Builtin {
        summary: "Look at the folders of the search path again",
        forms: &["rehash"],
        ..Builtin::new("rehash", run_rehash)
    },
];

fn listed(call: &Call, function: &str) -> Result<Vec<String>> {
    let mut folders = Vec::new();
    for i in 0..call.nargin() {
        if call.arg(i)?.as_scalar().is_some() {
            continue;
        }
        let text = arguments::text(call, i, function)?;
        if !text.starts_with('-') {
            folders.extend(text.split(':').filter(|f| !f.is_empty()).map(|f| call.host.absolute(f)));
        }
    }
    Ok(folders)
}

fn run_addpath(call: &mut Call) -> Result<Flow> {
    let folders = listed(call, "addpath")?;
    let last = call.args.last();
    let at_end =
        last.and_then(Value::as_text).is_some_and(|t| t == "-end") || last.and_then(Value::as_scalar) == Some(1.0);
    let old = call.host.path.join(":");
    call.host.path.retain(|p| !folders.contains(p));
    if at_end {
        call.host.path.extend(folders);
    } else {
        call.host.path.splice(0..0, folders);
    }
    call.scopes.forget_files();
    if call.nargout == 0 {
        Flow::nothing()
    } else {
        Flow::one(Value::char_row(&old))
    }
}

fn run_rmpath(call: &mut Call) -> Result<Flow> {
    let folders = listed(call, "rmpath")?;
    let old = call.host.path.join(":");
    call.host.path.retain(|p| !folders.contains(p));
    call.scopes.forget_files();
    if call.nargout == 0 {
        Flow::nothing()
    } else {
        Flow::one(Value::char_row(&old))
    }
}

fn run_path(call: &mut Call) -> Result<Flow> {
    if call.nargin() > 0 {
        call.host.path = listed(call, "path")?;
        call.scopes.forget_files();
    }
    Flow::one(Value::char_row(&call.host.path.join(":")))
}

fn run_rehash(call: &mut Call) -> Result<Flow> {
    call.scopes.forget_files();
    Flow::nothing()
}
