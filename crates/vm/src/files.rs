//! Functions in files: an index of the folders on the path, renewed when the path, the folder or a file changes, and the modules
//! loaded from them. Reading goes through effects like every other wait.

use crate::core::Core;
use crate::frame::Module;
use runmat_spec::{Call, Effect, Flow, FsKind, FsReply, FsRequest, Input, Reply};
use runmat_value::Result;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

#[derive(Default)]
pub struct FileIndex {
    /// False: folders must be listed before the next name is looked up.
    valid: bool,
    paths: BTreeMap<String, Place>,
    loaded: HashMap<String, Loaded>,
    /// Private folders that were found.
    folders: usize,
}

/// Where a name is defined.
#[derive(PartialEq)]
struct Place {
    path: String,
    /// Size and time of the file: another stamp means that it was replaced.
    stamp: String,
}

struct Loaded {
    module: Rc<Module>,
}

impl FileIndex {
    pub fn is_valid(&self) -> bool {
        self.valid
    }
    /// Path of the file that defines a function or script of this name.
    pub fn path(&self, name: &str) -> Option<&String> {
        self.paths.get(name).map(|place| &place.path)
    }
    /// Path of the private function of this name that a file may call: in the folder `private` beside it, or in its own.
    pub fn private(&self, file: &str, name: &str) -> Option<String> {
        if self.folders == 0 {
            return None;
        }
        // A text of the command line stands in no folder.
        let (folder, _) = file.rsplit_once('/')?;
        let own = folder.ends_with("/private").then(|| format!("{folder}/{name}"));
        let key = own.unwrap_or_else(|| format!("{folder}/private/{name}"));
        self.paths.get(&key).map(|p| p.path.clone())
    }
    /// Whether a folder makes this package.
    pub fn is_package(&self, name: &str) -> bool {
        let prefix = format!("{name}.");
        let from = (std::ops::Bound::Included(prefix.as_str()), std::ops::Bound::Unbounded);
        self.paths
            .range::<str, _>(from)
            .next()
            .is_some_and(|(n, _)| n.starts_with(&prefix))
    }
    /// Methods of a class that have files of their own in its folder, with their paths.
    pub fn methods(&self, class: &str) -> Vec<(Rc<str>, String)> {
        let prefix = format!("@{class}/");
        let from = (std::ops::Bound::Included(prefix.as_str()), std::ops::Bound::Unbounded);
        self.paths
            .range::<str, _>(from)
            .take_while(|(n, _)| n.starts_with(&prefix))
            .map(|(n, p)| (n[prefix.len()..].into(), p.path.clone()))
            .collect()
    }
    pub fn module(&self, path: &str) -> Option<Rc<Module>> {
        self.loaded.get(path).map(|l| l.module.clone())
    }
    pub fn insert(&mut self, path: &str, module: Rc<Module>) {
        self.loaded.insert(path.to_string(), Loaded { module });
    }
    /// Folders are listed again before the next look-up; loaded functions stay.
    pub fn expire(&mut self) {
        self.valid = false;
    }
    /// Loaded functions go as well.
    pub fn forget(&mut self) {
        self.valid = false;
        self.loaded.clear();
    }
    /// What the folders hold, as name, path and stamp. Functions of files that were replaced are loaded again when they are
    /// next called. True when anything changed.
    pub fn fill(&mut self, found: Vec<(String, String, String)>) -> bool {
        // The first folder on the path wins.
        let mut paths = BTreeMap::new();
        for (name, path, stamp) in found {
            paths.entry(name).or_insert(Place { path, stamp });
        }
        for (name, place) in &self.paths {
            if paths
                .get(name)
                .is_some_and(|new| new.path == place.path && new.stamp != place.stamp)
            {
                self.loaded.remove(&place.path);
            }
        }
        self.folders = paths.keys().filter(|n| n.contains("/private/")).count();
        let changed = self.paths != paths;
        self.paths = paths;
        self.valid = true;
        changed
    }
}

/// Lists the folders one after the other; gives the index to the VM through `Flow::Done`.
pub fn list_folders(folders: Vec<String>) -> Result<Flow> {
    let waiting = folders.into_iter().map(|f| (f, String::new())).rev().collect();
    list_next(waiting, Vec::new())
}

/// Folders still to be listed, last one first, with what their files' names begin with.
fn list_next(mut folders: Vec<(String, String)>, mut found: Vec<(String, String, String)>) -> Result<Flow> {
    let Some((folder, prefix)) = folders.pop() else {
        return Ok(Flow::Done(pack(found)));
    };
    let request = Effect::Fs(FsRequest::List { path: folder.clone() });
    Ok(Flow::Await(
        request,
        Box::new(move |_: &mut Call, input: Input| {
            if let Input::Reply(Reply::Fs(FsReply::Entries(entries))) = input {
                for e in entries {
                    let path = if folder == "/" {
                        format!("/{}", e.name)
                    } else {
                        format!("{folder}/{}", e.name)
                    };
                    match (e.kind, e.name.strip_suffix(".m")) {
                        (FsKind::File, Some(stem)) => {
                            found.push((name_of(&prefix, stem), path, format!("{} {}", e.size, e.modified_ms)));
                        }
                        (FsKind::File, None) => {}
                        _ => folders.extend(inner_prefix(&prefix, &e.name, &path).map(|p| (path, p))),
                    }
                }
            }
            // A folder that cannot be listed holds no functions.
            list_next(folders, found)
        }),
    ))
}

/// What names in a folder inside begin with: `pkg.` of a package, `@Class/` of a class's folder, the path of a private folder.
fn inner_prefix(prefix: &str, name: &str, path: &str) -> Option<String> {
    if name == "private" {
        return Some(format!("{path}/"));
    }
    if prefix.starts_with('@') || prefix.starts_with('/') {
        return None;
    }
    match name.split_at_checked(1)? {
        ("+", package) => Some(format!("{prefix}{package}.")),
        ("@", class) => Some(format!("@{prefix}{class}/")),
        _ => None,
    }
}

/// The name that a file defines in a folder of this prefix.
fn name_of(prefix: &str, stem: &str) -> String {
    if let Some(class) = prefix.strip_prefix('@').and_then(|p| p.strip_suffix('/')) {
        if class.rsplit('.').next() == Some(stem) {
            return class.to_string();
        }
    }
    format!("{prefix}{stem}")
}

/// Names, paths and stamps as values: what travels through a continuation.
fn pack(found: Vec<(String, String, String)>) -> runmat_spec::Values {
    found
        .into_iter()
        .flat_map(|(name, path, stamp)| [name, path, stamp])
        .map(|text| runmat_value::Value::char_row(&text))
        .collect()
}

impl Core {
    /// What `list_folders` gave becomes the index.
    pub fn accept_index(&mut self, values: runmat_spec::Values) {
        let texts: Vec<String> = values.iter().map(|v| v.as_text().unwrap_or_default()).collect();
        let found = texts
            .chunks(3)
            .filter_map(|c| Some((c.first()?.clone(), c.get(1)?.clone(), c.get(2)?.clone())))
            .collect();
        if self.files.fill(found) {
            self.renew();
        }
    }

    /// Call sites look their names up again.
    pub fn renew(&mut self) {
        self.epoch = self.epoch.wrapping_add(1).max(1);
        self.targets.clear();
    }
}
