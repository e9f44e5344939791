//! Folders and paths: listing, making, removing, moving, the current folder and the search path.

use super::effects::{ask, ask_all, message};
use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow, FsEntry, FsError, FsKind, FsReply, FsRequest};
use runmat_value::{Array, Error, FieldNames, Result, Shape, StructArray, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "The current folder",
        forms: &["folder = pwd"],
        ..Builtin::new("pwd", run_pwd)
    },
    Builtin {
        summary: "Change the current folder",
        forms: &["cd", "cd folder", "old = cd(folder)"],
        errors: &["MATLAB:cd:NonExistentFolder"],
        ..Builtin::new("cd", run_cd)
    },
    Builtin {
        summary: "List a folder",
        forms: &["dir", "dir name", "list = dir(name)"],
        ..Builtin::new("dir", run_dir)
    },
    Builtin {
        summary: "List names in a folder",
        forms: &["ls", "ls name", "list = ls(name)"],
        ..Builtin::new("ls", run_ls)
    },
    Builtin {
        summary: "Make a folder",
        forms: &[
            "[status, msg, id] = mkdir(folder)",
            "[status, msg, id] = mkdir(parent, folder)",
        ],
        ..Builtin::new("mkdir", run_mkdir)
    },
    Builtin {
        summary: "Remove a folder",
        forms: &[
            "[status, msg, id] = rmdir(folder)",
            "[status, msg, id] = rmdir(folder, 's')",
        ],
        ..Builtin::new("rmdir", run_rmdir)
    },
    Builtin {
        summary: "Delete files",
        forms: &["delete(filename, ...)"],
        ..Builtin::new("delete", run_delete)
    },
    Builtin {
        summary: "Copy a file",
        forms: &["[status, msg, id] = copyfile(source, destination)"],
        ..Builtin::new("copyfile", run_copyfile)
    },
    Builtin {
        summary: "Move or rename a file",
        forms: &["[status, msg, id] = movefile(source, destination)"],
        ..Builtin::new("movefile", run_movefile)
    },
    Builtin {
        summary: "Test for a file",
        forms: &["tf = isfile(name)"],
        ..Builtin::new("isfile", |c| is_kind(c, Some(FsKind::File)))
    },
    Builtin {
        summary: "Test for a folder",
        forms: &["tf = isfolder(name)"],
        ..Builtin::new("isfolder", |c| is_kind(c, Some(FsKind::Folder)))
    },
    Builtin {
        summary: "Test for a folder",
        forms: &["tf = isdir(name)"],
        ..Builtin::new("isdir", |c| is_kind(c, Some(FsKind::Folder)))
    },
    Builtin {
        summary: "Folder for temporary files",
        forms: &["folder = tempdir"],
        examples: &[example("tempdir", "'/tmp/'")],
        ..Builtin::new("tempdir", |_| Flow::one(Value::char_row("/tmp/")))
    },
    Builtin {
        summary: "A name for a temporary file",
        forms: &["name = tempname", "name = tempname(folder)"],
        ..Builtin::new("tempname", run_tempname)
    },
];

fn path_argument(call: &Call, i: usize, function: &str) -> Result<String> {
    Ok(call.host.absolute(&arguments::text(call, i, function)?))
}

/// `[status, msg, id]`; without outputs a failure is an error.
fn status(call: &Call, function: &str, done: std::result::Result<(), FsError>) -> Result<Flow> {
    match done {
        Ok(()) if call.nargout == 0 => Flow::nothing(),
        Ok(()) => Flow::many([Value::Bool(true), Value::char_row(""), Value::char_row("")]),
        Err(e) => {
            let id = format!("MATLAB:{}:OSError", function.to_uppercase());
            if call.nargout == 0 {
                return Err(Error::new(id, format!("{}.", message(&e))));
            }
            Flow::many([
                Value::Bool(false),
                Value::char_row(&format!("{}.", message(&e))),
                Value::char_row(&id),
            ])
        }
    }
}

fn run_pwd(call: &mut Call) -> Result<Flow> {
    Flow::one(Value::char_row(&call.host.cwd))
}

fn run_cd(call: &mut Call) -> Result<Flow> {
    if call.nargin() == 0 {
        return run_pwd(call);
    }
    let name = arguments::text(call, 0, "cd")?;
    let path = call.host.absolute(&name);
    let old = call.host.cwd.clone();
    ask(FsRequest::Stat { path: path.clone() }, move |call, answer| {
        let folder = path == "/"
            || matches!(
                answer,
                Ok(FsReply::Entry(FsEntry {
                    kind: FsKind::Folder,
                    ..
                }))
            );
        if !folder {
            return Err(Error::new(
                "MATLAB:cd:NonExistentFolder",
                format!("Unable to change current folder to '{name}' (Name is nonexistent or not a folder)."),
            ));
        }
        call.host.cwd = path;
        call.scopes.forget_files();
        if call.nargout == 0 {
            Flow::nothing()
        } else {
            Flow::one(Value::char_row(&old))
        }
    })
}

/// Folder and name pattern of a `dir` argument.
fn split_pattern(path: &str) -> (String, String) {
    match path.rfind('/') {
        Some(0) => ("/".to_string(), path[1..].to_string()),
        Some(i) => (path[..i].to_string(), path[i + 1..].to_string()),
        None => ("/".to_string(), path.to_string()),
    }
}

/// `*` and `?` of file names, without recursion.
pub(crate) fn matches(pattern: &str, name: &str) -> bool {
    let (p, n): (Vec<char>, Vec<char>) = (pattern.chars().collect(), name.chars().collect());
    let (mut i, mut j, mut star) = (0, 0, None);
    while j < n.len() {
        if i < p.len() && (p[i] == '?' || p[i] == n[j]) && p[i] != '*' {
            i += 1;
            j += 1;
        } else if i < p.len() && p[i] == '*' {
            star = Some((i, j));
            i += 1;
        } else if let Some((si, sj)) = star {
            i = si + 1;
            j = sj + 1;
            star = Some((si, sj + 1));
        } else {
            return false;
        }
    }
    p[i..].iter().all(|c| *c == '*')
}

/// The entries that an argument names: a folder's, a pattern's, or one file.
fn entries_of(
    call: &mut Call,
    then: impl FnOnce(&mut Call, String, Vec<FsEntry>) -> Result<Flow> + 'static,
) -> Result<Flow> {
    let name = if call.nargin() > 0 {
        arguments::text(call, 0, "dir")?
    } else {
        ".".to_string()
    };
    let path = call.host.absolute(&name);
    let list = move |folder: String, pattern: Option<String>| {
        ask(FsRequest::List { path: folder.clone() }, move |call, answer| {
            let mut found = match answer {
                Ok(FsReply::Entries(entries)) => entries,
                _ => Vec::new(),
            };
            found.sort_by(|a, b| a.name.cmp(&b.name));
            if let Some(p) = &pattern {
                found.retain(|e| matches(p, &e.name));
            }
            then(call, folder, found)
        })
    };
    if path.contains(['*', '?']) {
        let (folder, pattern) = split_pattern(&path);
        return list(folder, Some(pattern));
    }
    ask(FsRequest::Stat { path: path.clone() }, move |_, answer| match answer {
        Ok(FsReply::Entry(e)) if e.kind == FsKind::File => {
            let (folder, name) = split_pattern(&path);
            list(folder, Some(name))
        }
        _ => list(path, None),
    })
}

fn run_dir(call: &mut Call) -> Result<Flow> {
    entries_of(call, |call, folder, entries| {
        if call.nargout == 0 {
            let text: String = entries.iter().map(|e| format!("{}  ", e.name)).collect();
            call.host.print(&format!("{text}\n"));
            return Flow::nothing();
        }
        let names = ["name", "folder", "date", "bytes", "isdir", "datenum"];
        let fields = FieldNames::new(names.iter().map(|n| (*n).into()).collect());
        let mut values = Vec::new();
        for e in &entries {
            let days = 719_529.0 + e.modified_ms / 86_400_000.0;
            values.extend([
                Value::char_row(&e.name),
                Value::char_row(&folder),
                Value::char_row(&crate::time::date_text(days)),
                Value::Num(e.size),
                Value::Bool(e.kind == FsKind::Folder),
                Value::Num(days),
            ]);
        }
        Flow::one(StructArray::new(Shape::column(entries.len()), fields, values)?)
    })
}

fn run_ls(call: &mut Call) -> Result<Flow> {
    entries_of(call, |call, _, entries| {
        let text: String = entries.iter().map(|e| format!("{}\n", e.name)).collect();
        if call.nargout == 0 {
            call.host.print(&text);
            return Flow::nothing();
        }
        Flow::one(Value::char_row(&text))
    })
}

fn run_mkdir(call: &mut Call) -> Result<Flow> {
    let mut path = path_argument(call, 0, "mkdir")?;
    if call.nargin() > 1 {
        path = format!("{}/{}", path.trim_end_matches('/'), arguments::text(call, 1, "mkdir")?);
    }
    ask(FsRequest::Stat { path: path.clone() }, move |call, answer| {
        if matches!(
            answer,
            Ok(FsReply::Entry(FsEntry {
                kind: FsKind::Folder,
                ..
            }))
        ) {
            if call.nargout == 0 {
                call.host
                    .warn("MATLAB:MKDIR:DirectoryExists", "Directory already exists.");
                return Flow::nothing();
            }
            return Flow::many([
                Value::Bool(true),
                Value::char_row("Directory already exists."),
                Value::char_row("MATLAB:MKDIR:DirectoryExists"),
            ]);
        }
        // Parents that are missing are made as well.
        let parts: Vec<&str> = path.split('/').filter(|p| !p.is_empty()).collect();
        let folders: Vec<String> = (1..=parts.len())
            .map(|n| format!("/{}", parts[..n].join("/")))
            .collect();
        make_missing(folders)
    })
}

fn make_missing(mut folders: Vec<String>) -> Result<Flow> {
    if folders.is_empty() {
        return Ok(Flow::Again(Box::new(|call: &mut Call, _| {
            status(call, "mkdir", Ok(()))
        })));
    }
    let path = folders.remove(0);
    ask(FsRequest::MakeDir { path }, move |call, answer| match answer {
        Ok(_) => make_missing(folders),
        Err(e) if e.code == "EEXIST" && !folders.is_empty() => make_missing(folders),
        Err(e) => status(call, "mkdir", Err(e)),
    })
}

fn run_rmdir(call: &mut Call) -> Result<Flow> {
    let path = path_argument(call, 0, "rmdir")?;
    let recursive = call.args.get(1).and_then(Value::as_text).is_some_and(|s| s == "s");
    ask_all(vec![FsRequest::Remove { path, recursive }], |call, done| {
        call.scopes.forget_files();
        status(call, "rmdir", done)
    })
}

fn run_delete(call: &mut Call) -> Result<Flow> {
    let names = (0..call.nargin())
        .map(|i| arguments::text(call, i, "delete"))
        .collect::<Result<Vec<_>>>()?;
    let paths = names.iter().map(|n| call.host.absolute(n)).collect();
    delete_next(paths)
}

fn delete_next(mut paths: Vec<String>) -> Result<Flow> {
    if paths.is_empty() {
        return Ok(Flow::Again(Box::new(|call: &mut Call, _| {
            call.scopes.forget_files();
            Flow::nothing()
        })));
    }
    let path = paths.remove(0);
    if path.contains(['*', '?']) {
        let (folder, pattern) = split_pattern(&path);
        return ask(FsRequest::List { path: folder.clone() }, move |_, answer| {
            if let Ok(FsReply::Entries(entries)) = answer {
                let hits = entries
                    .into_iter()
                    .filter(|e| e.kind == FsKind::File && matches(&pattern, &e.name));
                paths.extend(hits.map(|e| format!("{}/{}", folder.trim_end_matches('/'), e.name)));
            }
            delete_next(paths)
        });
    }
    ask(
        FsRequest::Remove {
            path: path.clone(),
            recursive: false,
        },
        move |call, answer| {
            if answer.is_err() {
                call.host
                    .warn("MATLAB:DELETE:FileNotFound", &format!("File '{path}' not found."));
            }
            delete_next(paths)
        },
    )
}

/// The target of a copy or move: inside it when it is a folder.
fn into_folder(
    source: String,
    destination: String,
    then: impl FnOnce(String, String) -> Result<Flow> + 'static,
) -> Result<Flow> {
    ask(
        FsRequest::Stat {
            path: destination.clone(),
        },
        move |_, answer| {
            let folder = matches!(
                answer,
                Ok(FsReply::Entry(FsEntry {
                    kind: FsKind::Folder,
                    ..
                }))
            );
            let target = if folder {
                format!("{}/{}", destination.trim_end_matches('/'), split_pattern(&source).1)
            } else {
                destination
            };
            then(source, target)
        },
    )
}

fn run_copyfile(call: &mut Call) -> Result<Flow> {
    let (source, destination) = (path_argument(call, 0, "copyfile")?, path_argument(call, 1, "copyfile")?);
    into_folder(source, destination, |source, target| {
        ask(FsRequest::Read { path: source }, move |call, answer| match answer {
            Ok(FsReply::Bytes(data)) => ask_all(
                vec![FsRequest::Write {
                    path: target,
                    data,
                    append: false,
                }],
                |call, done| {
                    call.scopes.forget_files();
                    status(call, "copyfile", done)
                },
            ),
            Err(e) => status(call, "copyfile", Err(e)),
            Ok(_) => Err(Error::internal("a read gave no bytes")),
        })
    })
}

fn run_movefile(call: &mut Call) -> Result<Flow> {
    let (source, destination) = (path_argument(call, 0, "movefile")?, path_argument(call, 1, "movefile")?);
    into_folder(source, destination, |from, to| {
        ask_all(vec![FsRequest::Rename { from, to }], |call, done| {
            call.scopes.forget_files();
            status(call, "movefile", done)
        })
    })
}

fn is_kind(call: &mut Call, kind: Option<FsKind>) -> Result<Flow> {
    let names = call
        .arg(0)?
        .as_texts()
        .ok_or_else(|| Error::new("MATLAB:isfile:invalidInput", "The name must be text."))?;
    let shape = if call.arg(0)?.is_cell() || call.arg(0)?.is_string() {
        call.arg(0)?.shape()
    } else {
        Shape::scalar()
    };
    let paths = names.iter().map(|n| call.host.absolute(n)).collect();
    check_next(paths, Vec::new(), shape, kind)
}

fn check_next(mut paths: Vec<String>, mut found: Vec<bool>, shape: Shape, kind: Option<FsKind>) -> Result<Flow> {
    if paths.is_empty() {
        return Flow::one(Array::new(shape, found)?);
    }
    let path = paths.remove(0);
    ask(FsRequest::Stat { path: path.clone() }, move |_, answer| {
        let is = match answer {
            Ok(FsReply::Entry(e)) => kind.is_none_or(|k| k == e.kind),
            _ => path == "/" && kind == Some(FsKind::Folder),
        };
        found.push(is);
        check_next(paths, found, shape, kind)
    })
}

fn run_tempname(call: &mut Call) -> Result<Flow> {
    let folder = if call.nargin() > 0 {
        arguments::text(call, 0, "tempname")?
    } else {
        "/tmp".to_string()
    };
    // Not from the program's random stream, which must not change; the clock and a counter make it unique.
    let count = call
        .host
        .properties
        .get("tempname count")
        .and_then(Value::as_scalar)
        .unwrap_or(0.0)
        + 1.0;
    call.host
        .properties
        .insert("tempname count".to_string(), Value::Num(count));
    let stamp = (call.host.clock.epoch_ms() * 1000.0) as u64;
    Flow::one(Value::char_row(&format!(
        "{}/tp{stamp:x}_{count}",
        folder.trim_end_matches('/')
    )))
}
