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
        let changed = self.paths != paths;
        self.paths = paths;
        self.valid = true;
        changed
    }
}

/// Lists the folders one after the other; gives the index to the VM through `Flow::Done`.
pub fn list_folders(mut folders: Vec<String>, mut found: Vec<(String, String, String)>) -> Result<Flow> {
    if folders.is_empty() {
        return Ok(Flow::Done(pack(found)));
    }
    let folder = folders.remove(0);
    let request = Effect::Fs(FsRequest::List { path: folder.clone() });
    Ok(Flow::Await(
        request,
        Box::new(move |_: &mut Call, input: Input| {
            if let Input::Reply(Reply::Fs(FsReply::Entries(entries))) = input {
                for e in entries {
                    if let (FsKind::File, Some(stem)) = (e.kind, e.name.strip_suffix(".m")) {
                        let path = if folder == "/" {
                            format!("/{}", e.name)
                        } else {
                            format!("{folder}/{}", e.name)
                        };
                        found.push((stem.to_string(), path, format!("{} {}", e.size, e.modified_ms)));
                    }
                }
            }
            // A folder that cannot be listed holds no functions.
            list_folders(folders, found)
        }),
    ))
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
