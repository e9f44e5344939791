//! File systems for runs: the real one, and one in memory for the suite.

use runmat_session::{FsEntry, FsError, FsKind, FsReply, FsRequest};
use std::collections::BTreeMap;
use std::io::Write;

pub trait FileSystem {
    fn serve(&mut self, request: FsRequest) -> FsReply;
}

fn error(code: &str, message: impl Into<String>) -> FsReply {
    FsReply::Error(FsError {
        code: code.to_string(),
        message: message.into(),
    })
}

fn parent(path: &str) -> &str {
    match path.rfind('/') {
        Some(0) | None => "/",
        Some(i) => &path[..i],
    }
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[derive(Default)]
pub struct MemoryFs {
    files: BTreeMap<String, Vec<u8>>,
    folders: BTreeMap<String, ()>,
}

impl MemoryFs {
    /// A file, with the folders that lead to it.
    pub fn add(&mut self, path: &str, data: &[u8]) {
        let mut folder = parent(path);
        while folder != "/" {
            self.folders.insert(folder.to_string(), ());
            folder = parent(folder);
        }
        self.files.insert(path.to_string(), data.to_vec());
    }
    fn is_folder(&self, path: &str) -> bool {
        path == "/" || self.folders.contains_key(path)
    }
    fn entry(&self, path: &str) -> Option<FsEntry> {
        let kind = if self.is_folder(path) {
            FsKind::Folder
        } else {
            FsKind::File
        };
        let size = self.files.get(path).map(|f| f.len() as f64);
        (kind == FsKind::Folder || size.is_some()).then(|| FsEntry {
            name: name(path).to_string(),
            kind,
            size: size.unwrap_or(0.0),
            modified_ms: 0.0,
        })
    }
    fn under(&self, path: &str) -> Vec<String> {
        let prefix = if path == "/" {
            "/".to_string()
        } else {
            format!("{path}/")
        };
        self.files
            .keys()
            .chain(self.folders.keys())
            .filter(|p| p.starts_with(&prefix))
            .cloned()
            .collect()
    }
}

impl FileSystem for MemoryFs {
    fn serve(&mut self, request: FsRequest) -> FsReply {
        match request {
            FsRequest::Read { path } => match self.files.get(&path) {
                Some(data) => FsReply::Bytes(data.clone()),
                None => error("ENOENT", "No such file or directory"),
            },
            FsRequest::Write { path, data, append } => {
                if !self.is_folder(parent(&path)) {
                    return error("ENOENT", "No such file or directory");
                }
                let file = self.files.entry(path).or_default();
                if !append {
                    file.clear();
                }
                file.extend_from_slice(&data);
                FsReply::Done
            }
            FsRequest::Stat { path } => self
                .entry(&path)
                .map_or_else(|| error("ENOENT", "No such file or directory"), FsReply::Entry),
            FsRequest::List { path } => {
                if !self.is_folder(&path) {
                    return error("ENOTDIR", "Not a directory");
                }
                let mut inside: Vec<String> = self.under(&path).into_iter().filter(|p| parent(p) == path).collect();
                inside.sort();
                FsReply::Entries(inside.iter().filter_map(|p| self.entry(p)).collect())
            }
            FsRequest::MakeDir { path } => {
                if self.is_folder(&path) || self.files.contains_key(&path) {
                    return error("EEXIST", "File exists");
                }
                self.folders.insert(path, ());
                FsReply::Done
            }
            FsRequest::Remove { path, recursive } => {
                let inside = self.under(&path);
                if self.files.remove(&path).is_some() {
                    return FsReply::Done;
                }
                if !self.is_folder(&path) {
                    return error("ENOENT", "No such file or directory");
                }
                if !inside.is_empty() && !recursive {
                    return error("ENOTEMPTY", "Directory not empty");
                }
                for p in inside {
                    self.files.remove(&p);
                    self.folders.remove(&p);
                }
                self.folders.remove(&path);
                FsReply::Done
            }
            FsRequest::Rename { from, to } => match self.files.remove(&from) {
                Some(data) => {
                    self.files.insert(to, data);
                    FsReply::Done
                }
                None => error("ENOENT", "No such file or directory"),
            },
        }
    }
}

/// The machine's own files.
pub struct RealFs;

fn of_io(e: &std::io::Error) -> FsReply {
    use std::io::ErrorKind as K;
    let code = match e.kind() {
        K::NotFound => "ENOENT",
        K::PermissionDenied => "EACCES",
        K::AlreadyExists => "EEXIST",
        K::DirectoryNotEmpty => "ENOTEMPTY",
        K::NotADirectory => "ENOTDIR",
        K::IsADirectory => "EISDIR",
        K::StorageFull => "ENOSPC",
        _ => "EIO",
    };
    error(code, e.to_string())
}

fn real_entry(path: &std::path::Path) -> std::io::Result<FsEntry> {
    let meta = std::fs::metadata(path)?;
    let modified = meta
        .modified()
        .ok()
        .and_then(|m| m.duration_since(std::time::UNIX_EPOCH).ok())
        .map_or(0.0, |d| d.as_secs_f64() * 1000.0);
    Ok(FsEntry {
        name: path
            .file_name()
            .map(|n| n.to_string_lossy().into_owned())
            .unwrap_or_default(),
        kind: if meta.is_dir() { FsKind::Folder } else { FsKind::File },
        size: meta.len() as f64,
        modified_ms: modified,
    })
}

impl RealFs {
    fn try_serve(request: FsRequest) -> std::io::Result<FsReply> {
        Ok(match request {
            FsRequest::Read { path } => FsReply::Bytes(std::fs::read(path)?),
            FsRequest::Write { path, data, append } => {
                if append {
                    std::fs::OpenOptions::new()
                        .append(true)
                        .create(true)
                        .open(path)?
                        .write_all(&data)?;
                } else {
                    std::fs::write(path, data)?;
                }
                FsReply::Done
            }
            FsRequest::Stat { path } => FsReply::Entry(real_entry(path.as_ref())?),
            FsRequest::List { path } => {
                let mut entries = Vec::new();
                for e in std::fs::read_dir(path)? {
                    entries.extend(real_entry(&e?.path()));
                }
                entries.sort_by(|a, b| a.name.cmp(&b.name));
                FsReply::Entries(entries)
            }
            FsRequest::MakeDir { path } => {
                std::fs::create_dir(path)?;
                FsReply::Done
            }
            FsRequest::Remove { path, recursive } => {
                let meta = std::fs::metadata(&path)?;
                match (meta.is_dir(), recursive) {
                    (false, _) => std::fs::remove_file(path)?,
                    (true, false) => std::fs::remove_dir(path)?,
                    (true, true) => std::fs::remove_dir_all(path)?,
                }
                FsReply::Done
            }
            FsRequest::Rename { from, to } => {
                std::fs::rename(from, to)?;
                FsReply::Done
            }
        })
    }
}

impl FileSystem for RealFs {
    fn serve(&mut self, request: FsRequest) -> FsReply {
        RealFs::try_serve(request).unwrap_or_else(|e| of_io(&e))
    }
}
