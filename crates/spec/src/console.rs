//! Output of a run: verbatim chunks, in order, until the session takes them. `evalc` diverts into a capture.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    Stdout,
    Stderr,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Chunk {
    pub stream: Stream,
    pub text: String,
    /// Milliseconds since the epoch, when the chunk was begun.
    pub timestamp_ms: f64,
}

#[derive(Default)]
pub struct Console {
    pending: Vec<Chunk>,
    captures: Vec<String>,
    pending_bytes: usize,
    /// `clc` was called: hosts clear what they show before the chunk of this index.
    pub clear_requested: bool,
}

/// Chunks of the same stream are joined up to this size.
const CHUNK_BYTES: usize = 16 * 1024;

impl Console {
    pub fn write(&mut self, text: &str, now_ms: f64) {
        self.write_to(Stream::Stdout, text, now_ms);
    }

    pub fn write_to(&mut self, stream: Stream, text: &str, now_ms: f64) {
        self.write_at(stream, text, || now_ms);
    }

    /// The same; the time is asked for only where a chunk begins.
    pub fn write_at(&mut self, stream: Stream, text: &str, now_ms: impl FnOnce() -> f64) {
        if text.is_empty() {
            return;
        }
        if stream == Stream::Stdout {
            if let Some(capture) = self.captures.last_mut() {
                capture.push_str(text);
                return;
            }
        }
        self.pending_bytes += text.len();
        if let Some(last) = self.pending.last_mut() {
            if last.stream == stream && last.text.len() < CHUNK_BYTES {
                last.text.push_str(text);
                return;
            }
        }
        self.pending.push(Chunk {
            stream,
            text: text.to_string(),
            timestamp_ms: now_ms(),
        });
    }

    /// Bytes waiting to be taken: the VM ends its slice early when this is large, so that a flood cannot fill the memory.
    pub fn pending_bytes(&self) -> usize {
        self.pending_bytes
    }
    pub fn take(&mut self) -> Vec<Chunk> {
        self.pending_bytes = 0;
        std::mem::take(&mut self.pending)
    }
    pub fn begin_capture(&mut self) {
        self.captures.push(String::new());
    }
    pub fn end_capture(&mut self) -> String {
        self.captures.pop().unwrap_or_default()
    }
    pub fn capture_depth(&self) -> usize {
        self.captures.len()
    }
}
