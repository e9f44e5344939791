//! What the session runs in: version, platform, environment variables, exit, the call stack, application data.

use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Error, FieldNames, Result, Shape, StructArray, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Version of MATLAB whose language is spoken",
        forms: &["v = version", "v = version(option)", "[v, d] = version"],
        examples: &[example("version('-release')", "'2025a'")],
        ..Builtin::new("version", run_version)
    },
    Builtin {
        summary: "Versions of the product and its toolboxes",
        forms: &["ver", "ver(product)", "s = ver", "s = ver(product)"],
        ..Builtin::new("ver", run_ver)
    },
    Builtin {
        summary: "True when the version is older than another",
        forms: &["tf = verLessThan(toolbox, version)"],
        examples: &[
            example("verLessThan('matlab', '9.1')", "false"),
            example("verLessThan('matlab', '99')", "true"),
        ],
        ..Builtin::new("verLessThan", |call| compare_versions(call, 1, true))
    },
    Builtin {
        summary: "True when the release is older than another",
        forms: &["tf = isMATLABReleaseOlderThan(release)"],
        examples: &[example("isMATLABReleaseOlderThan('R2020a')", "false")],
        ..Builtin::new("isMATLABReleaseOlderThan", run_older)
    },
    Builtin {
        summary: "Kind of computer",
        forms: &[
            "str = computer",
            "[str, maxsize, endian] = computer",
            "arch = computer('arch')",
        ],
        examples: &[example("computer('arch')", "'glnxa64'")],
        ..Builtin::new("computer", run_computer)
    },
    Builtin {
        summary: "True on Windows",
        forms: &["tf = ispc"],
        examples: &[example("ispc", "false")],
        ..Builtin::new("ispc", |_| Flow::one(false))
    },
    Builtin {
        summary: "True on Unix-like platforms",
        forms: &["tf = isunix"],
        examples: &[example("isunix", "true")],
        ..Builtin::new("isunix", |_| Flow::one(true))
    },
    Builtin {
        summary: "True on macOS",
        forms: &["tf = ismac"],
        examples: &[example("ismac", "false")],
        ..Builtin::new("ismac", |_| Flow::one(false))
    },
    Builtin {
        summary: "True in a compiled application",
        forms: &["tf = isdeployed"],
        examples: &[example("isdeployed", "false")],
        ..Builtin::new("isdeployed", |_| Flow::one(false))
    },
    Builtin {
        summary: "True when a Java feature is there",
        forms: &["tf = usejava(feature)"],
        examples: &[example("usejava('jvm')", "false")],
        ..Builtin::new("usejava", |_| Flow::one(false))
    },
    Builtin {
        summary: "Value of an environment variable",
        forms: &["val = getenv(varname)"],
        examples: &[example("getenv('NOT_THERE')", "''")],
        ..Builtin::new("getenv", run_get)
    },
    Builtin {
        summary: "Set an environment variable",
        forms: &["setenv(varname)", "setenv(varname, val)"],
        ..Builtin::new("setenv", run_set)
    },
    Builtin {
        summary: "End the run",
        forms: &["exit", "exit(code)", "exit(code, 'force')"],
        ..Builtin::new("exit", run_exit)
    },
    Builtin {
        summary: "End the run",
        forms: &["quit", "quit(code)", "quit(code, 'force')", "quit('force')"],
        ..Builtin::new("quit", run_exit)
    },
    Builtin {
        summary: "The functions being called",
        forms: &["dbstack", "dbstack(n)", "[ST, I] = dbstack(...)"],
        ..Builtin::new("dbstack", run_stack)
    },
    Builtin {
        summary: "Name of the file that runs",
        forms: &["name = mfilename", "name = mfilename(option)"],
        ..Builtin::new("mfilename", run_file_name)
    },
    Builtin {
        summary: "Keep a value under a name",
        forms: &["setappdata(obj, name, val)"],
        ..Builtin::new("setappdata", run_set_data)
    },
    Builtin {
        summary: "A value kept under a name",
        forms: &["val = getappdata(obj, name)", "vals = getappdata(obj)"],
        ..Builtin::new("getappdata", run_get_data)
    },
    Builtin {
        summary: "True when a value is kept under a name",
        forms: &["tf = isappdata(obj, name)"],
        ..Builtin::new("isappdata", run_is_data)
    },
    Builtin {
        summary: "Forget a value kept under a name",
        forms: &["rmappdata(obj, name)"],
        ..Builtin::new("rmappdata", run_remove_data)
    },
    Builtin {
        summary: "Ask for a licence: all are there",
        forms: &["tf = license('test', feature)", "license"],
        ..Builtin::new("license", run_license)
    },
];

const VERSION: &str = "25.1.0.2943329 (R2025a)";
const RELEASE: &str = "2025a";
const DATE: &str = "April 16, 2025";

fn run_version(call: &mut Call) -> Result<Flow> {
    let option = if call.nargin() > 0 {
        arguments::text(call, 0, "version")?
    } else {
        String::new()
    };
    let answer = match option.to_lowercase().as_str() {
        "-release" => RELEASE,
        "-date" => DATE,
        "-description" | "-java" => "",
        _ => VERSION,
    };
    Flow::many([Value::char_row(answer), Value::char_row(DATE)])
}

fn run_ver(call: &mut Call) -> Result<Flow> {
    let matlab = call.nargin() == 0 || arguments::text(call, 0, "ver")?.eq_ignore_ascii_case("matlab");
    if call.nargout == 0 {
        let text = format!(
            "MATLAB Version: {VERSION}\n{:<48}Version {:<12}(R{RELEASE})\n",
            "MATLAB", "25.1"
        );
        call.host.print(&text);
        return Flow::nothing();
    }
    let fields = FieldNames::new(
        ["Name", "Version", "Release", "Date"]
            .iter()
            .map(|n| (*n).into())
            .collect(),
    );
    let release = format!("(R{RELEASE})");
    let row = ["MATLAB", "25.1", release.as_str(), "16-Apr-2025"].map(Value::char_row);
    let (shape, values) = if matlab {
        (Shape::scalar(), row.to_vec())
    } else {
        (Shape::matrix(0, 0), Vec::new())
    };
    Flow::one(Value::from(StructArray::new(shape, fields, values)?))
}

/// The numbers between the dots.
fn parts(version: &str) -> Vec<u32> {
    let numbers = version.split_whitespace().next().unwrap_or_default();
    let mut parts: Vec<u32> = numbers.split('.').map(|p| p.parse().unwrap_or(0)).take(3).collect();
    parts.resize(3, 0);
    parts
}

fn compare_versions(call: &mut Call, i: usize, less: bool) -> Result<Flow> {
    let other = arguments::text(call, i, "verLessThan")?;
    Flow::one((parts(VERSION) < parts(&other)) == less)
}

fn run_older(call: &mut Call) -> Result<Flow> {
    let release = arguments::text(call, 0, "isMATLABReleaseOlderThan")?.to_lowercase();
    Flow::one(format!("r{RELEASE}") < release)
}

fn run_computer(call: &mut Call) -> Result<Flow> {
    if call.nargin() > 0 {
        return Flow::one(Value::char_row("glnxa64"));
    }
    Flow::many([
        Value::char_row("GLNXA64"),
        Value::Num(281_474_976_710_655.0),
        Value::char_row("L"),
    ])
}

fn run_get(call: &mut Call) -> Result<Flow> {
    let name = arguments::text(call, 0, "getenv")?;
    Flow::one(Value::char_row(
        call.host.environment.get(&name).map_or("", String::as_str),
    ))
}

fn run_set(call: &mut Call) -> Result<Flow> {
    let name = arguments::text(call, 0, "setenv")?;
    let value = if call.nargin() > 1 {
        arguments::text(call, 1, "setenv")?
    } else {
        String::new()
    };
    call.host.environment.insert(name, value);
    Flow::nothing()
}

fn run_exit(call: &mut Call) -> Result<Flow> {
    let code = call.args.first().and_then(Value::as_scalar).unwrap_or(0.0);
    call.scopes.request_exit(code as i32);
    // The error ends the run at once, uncaught; the exit code takes its place.
    Err(Error::cancelled())
}

fn run_stack(call: &mut Call) -> Result<Flow> {
    let skip = call.args.iter().find_map(Value::as_scalar).unwrap_or(0.0).max(0.0) as usize;
    let entries: Vec<_> = call.scopes.stack().into_iter().skip(skip).collect();
    if call.nargout == 0 {
        let mut out = String::new();
        for (i, e) in entries.iter().enumerate() {
            let arrow = if i == 0 { "> " } else { "  " };
            out.push_str(&format!("{arrow}In {} (line {})\n", e.name, e.line));
        }
        call.host.print(&out);
        return Flow::nothing();
    }
    let fields = FieldNames::new(["file", "name", "line"].iter().map(|n| (*n).into()).collect());
    let count = entries.len();
    let values = entries
        .iter()
        .flat_map(|e| {
            let file = e.file.rsplit('/').next().unwrap_or_default();
            [
                Value::char_row(file),
                Value::char_row(&e.name),
                Value::Num(f64::from(e.line)),
            ]
        })
        .collect();
    Flow::many([
        Value::from(StructArray::new(Shape::column(count), fields, values)?),
        Value::Num(1.0),
    ])
}

fn run_file_name(call: &mut Call) -> Result<Flow> {
    let option = if call.nargin() > 0 {
        arguments::text(call, 0, "mfilename")?.to_lowercase()
    } else {
        String::new()
    };
    let file = call.scopes.stack().first().map(|e| e.file.clone()).unwrap_or_default();
    let absolute = if file.is_empty() {
        String::new()
    } else {
        call.host.absolute(&file)
    };
    let full = absolute.strip_suffix(".m").unwrap_or(&absolute);
    match option.as_str() {
        "fullpath" => Flow::one(Value::char_row(full)),
        "class" => Flow::one(Value::char_row("")),
        _ => Flow::one(Value::char_row(full.rsplit('/').next().unwrap_or_default())),
    }
}

fn data_key(call: &Call, i: usize) -> Result<String> {
    let object = call.arg(0)?.as_scalar().unwrap_or(0.0);
    Ok(format!("appdata.{object}.{}", arguments::text(call, i, "appdata")?))
}

fn run_set_data(call: &mut Call) -> Result<Flow> {
    let key = data_key(call, 1)?;
    let value = call.take(2)?;
    call.host.properties.insert(key, value);
    Flow::nothing()
}

fn run_get_data(call: &mut Call) -> Result<Flow> {
    if call.nargin() == 1 {
        let prefix = format!("appdata.{}.", call.arg(0)?.as_scalar().unwrap_or(0.0));
        let kept = call
            .host
            .properties
            .iter()
            .filter_map(|(k, v)| k.strip_prefix(&prefix).map(|n| (n.into(), v.clone())))
            .collect();
        return Flow::one(Value::from(StructArray::from_pairs(kept)));
    }
    let key = data_key(call, 1)?;
    Flow::one(call.host.properties.get(&key).cloned().unwrap_or_else(Value::empty))
}

fn run_is_data(call: &mut Call) -> Result<Flow> {
    let key = data_key(call, 1)?;
    Flow::one(call.host.properties.contains_key(&key))
}

fn run_remove_data(call: &mut Call) -> Result<Flow> {
    let key = data_key(call, 1)?;
    match call.host.properties.remove(&key) {
        Some(_) => Flow::nothing(),
        None => Err(Error::new(
            "MATLAB:HandleGraphics:Appdata:InvalidPropertyName",
            "The application data does not exist.",
        )),
    }
}

fn run_license(call: &mut Call) -> Result<Flow> {
    let word = if call.nargin() > 0 {
        arguments::text(call, 0, "license")?
    } else {
        String::new()
    };
    if word.is_empty() {
        Flow::one(Value::char_row("unknown"))
    } else {
        Flow::one(1.0)
    }
}
