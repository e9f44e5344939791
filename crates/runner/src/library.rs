//! The library written in MATLAB, read from `crates/stdlib` at run time: the native runner needs no image.

use runmat_session::{embedded_library, function_table, FunctionTable};
use std::path::PathBuf;
use std::rc::Rc;

/// Folder of the library's sources.
fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../stdlib")
}

fn collect(folder: &PathBuf, out: &mut Vec<(String, String)>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, out);
        } else if path.extension().is_some_and(|e| e == "m") {
            let name = path
                .file_stem()
                .map(|s| s.to_string_lossy().into_owned())
                .unwrap_or_default();
            if let Ok(text) = std::fs::read_to_string(&path) {
                out.push((name, text));
            }
        }
    }
}

/// Builtins and library.
pub fn table() -> Rc<FunctionTable> {
    let mut sources = Vec::new();
    collect(&folder(), &mut sources);
    sources.sort();
    function_table(embedded_library(sources.iter().map(|(n, t)| (n.as_str(), t.as_str()))))
}
