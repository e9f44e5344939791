//! Files opened by `fopen`. A file is read whole when it is opened and written back when it is flushed or closed; the waits for the
//! host are the builtins' business. Identifiers 0, 1 and 2 are the standard streams.

use std::collections::BTreeMap;

#[derive(Clone, Debug, Default)]
pub struct OpenFile {
    pub path: String,
    /// `r`, `w`, `a`, `r+`, `w+`, `a+` with the text flag dropped.
    pub mode: String,
    pub data: Vec<u8>,
    pub position: usize,
    /// `data` differs from what the host has.
    pub dirty: bool,
    /// A read hit the end: what `feof` tells.
    pub at_end: bool,
    pub encoding: String,
    /// True for `ieee-be`.
    pub big_endian: bool,
    pub last_error: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whence {
    Start,
    Current,
    End,
}

impl OpenFile {
    pub fn can_read(&self) -> bool {
        self.mode.starts_with('r') || self.mode.contains('+')
    }
    pub fn can_write(&self) -> bool {
        !self.mode.starts_with('r') || self.mode.contains('+')
    }
    /// Next line with its end, or `None` at the end of the file.
    pub fn read_line(&mut self) -> Option<Vec<u8>> {
        let rest = self.data.get(self.position..).unwrap_or(&[]);
        if rest.is_empty() {
            self.at_end = true;
            return None;
        }
        let len = rest.iter().position(|b| *b == b'\n').map_or(rest.len(), |i| i + 1);
        let line = rest[..len].to_vec();
        self.position += len;
        if !line.ends_with(b"\n") {
            self.at_end = true;
        }
        Some(line)
    }
    /// Moves the position; false when the target lies outside the file.
    pub fn seek(&mut self, offset: i64, whence: Whence) -> bool {
        let base = match whence {
            Whence::Start => 0,
            Whence::Current => self.position as i64,
            Whence::End => self.data.len() as i64,
        };
        let target = base.saturating_add(offset);
        if target < 0 || target > self.data.len() as i64 {
            return false;
        }
        self.position = target as usize;
        self.at_end = false;
        true
    }
    /// Writes at the position (at the end in append mode), overwriting what is there.
    pub fn write(&mut self, bytes: &[u8]) -> runmat_value::Result<()> {
        if self.mode.starts_with('a') {
            self.position = self.data.len();
        }
        let end = self.position + bytes.len();
        if end > self.data.len() {
            let more = end - self.data.len();
            self.data
                .try_reserve(more)
                .map_err(|_| runmat_value::Error::out_of_memory())?;
            self.data.resize(end, 0);
        }
        self.data[self.position..end].copy_from_slice(bytes);
        self.position = end;
        self.dirty = true;
        Ok(())
    }
}

#[derive(Clone, Debug, Default)]
pub struct FileTable {
    open: BTreeMap<u32, OpenFile>,
}

/// The first identifier that `fopen` gives.
const FIRST: u32 = 3;

impl FileTable {
    /// Enters a file under the lowest free identifier.
    pub fn insert(&mut self, file: OpenFile) -> u32 {
        let id = (FIRST..).find(|id| !self.open.contains_key(id)).unwrap_or(FIRST);
        self.open.insert(id, file);
        id
    }
    pub fn get(&self, id: u32) -> Option<&OpenFile> {
        self.open.get(&id)
    }
    pub fn get_mut(&mut self, id: u32) -> Option<&mut OpenFile> {
        self.open.get_mut(&id)
    }
    pub fn remove(&mut self, id: u32) -> Option<OpenFile> {
        self.open.remove(&id)
    }
    pub fn ids(&self) -> Vec<u32> {
        self.open.keys().copied().collect()
    }
}

/// Joins and resolves `.`, `..` and doubled slashes. The result is absolute and has no trailing slash (but `/` itself).
pub fn normalize(cwd: &str, path: &str) -> String {
    let unified = path.replace('\\', "/");
    let joined = if unified.starts_with('/') {
        unified
    } else {
        format!("{cwd}/{unified}")
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in joined.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            p => parts.push(p),
        }
    }
    format!("/{}", parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::normalize;

    #[test]
    fn paths_are_resolved_against_the_current_folder() {
        assert_eq!(normalize("/a/b", "../c/./d.m"), "/a/c/d.m");
        assert_eq!(normalize("/", "../../x"), "/x");
        assert_eq!(normalize("/a", "/b//c/"), "/b/c");
    }
}
