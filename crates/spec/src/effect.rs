//! What the VM can ask of the host, and the answers. A host's failure is an `Err` inside the reply and becomes a MATLAB error at the call.

use runmat_value::Error;

#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// `input(prompt)` (a line that is evaluated), `input(prompt, 's')`, `keyboard`.
    Input {
        prompt: String,
        kind: InputKind,
        echo: bool,
    },
    /// `pause(n)`.
    Pause {
        seconds: f64,
    },
    Fs(FsRequest),
    /// `drawnow`: let the host paint.
    Draw,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputKind {
    /// A line that is evaluated as an expression.
    Expression,
    /// A line as text.
    Text,
    /// `pause`: any key.
    Key,
}

#[derive(Clone, Debug)]
pub enum Reply {
    Done,
    /// A line without its end; of `InputKind::Key`, the key.
    Line(String),
    Fs(FsReply),
    /// The host could not serve the effect: raised at the call site.
    Failed(Error),
}

/// One operation on the mounted file systems. Paths are absolute and normalised.
#[derive(Clone, Debug, PartialEq)]
pub enum FsRequest {
    Read {
        path: String,
    },
    Write {
        path: String,
        data: Vec<u8>,
        append: bool,
    },
    Stat {
        path: String,
    },
    List {
        path: String,
    },
    MakeDir {
        path: String,
    },
    /// `recursive` removes a folder with its contents.
    Remove {
        path: String,
        recursive: bool,
    },
    Rename {
        from: String,
        to: String,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub enum FsReply {
    Bytes(Vec<u8>),
    Entry(FsEntry),
    Entries(Vec<FsEntry>),
    Done,
    Error(FsError),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FsKind {
    File,
    Folder,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FsEntry {
    /// The last part of the path.
    pub name: String,
    pub kind: FsKind,
    pub size: f64,
    /// Milliseconds since the epoch.
    pub modified_ms: f64,
}

/// POSIX code (`ENOENT`, `EACCES`, ...) and a message for people.
#[derive(Clone, Debug, PartialEq)]
pub struct FsError {
    pub code: String,
    pub message: String,
}
