//! The native driver: steps a session and serves what it waits for.

use crate::clock::SystemClock;
use crate::fs::{FileSystem, RealFs};
use runmat_session::{Chunk, Effect, Error, InputKind, Reply, RunEnd, Session, SessionOptions, Step, Stream};
use std::io::{BufRead, Write};
use std::process::ExitCode;

/// Where output goes and input comes from.
pub trait Terminal {
    fn write(&mut self, chunk: &Chunk);
    /// A line without its end; `None` when there is no more input.
    fn read_line(&mut self, prompt: &str) -> Option<String>;
}

/// Runs a session to its end.
pub fn drive(session: &mut Session, fuel: u64, fs: &mut dyn FileSystem, terminal: &mut dyn Terminal) -> RunEnd {
    loop {
        let step = session.step(fuel);
        for chunk in session.take_output() {
            terminal.write(&chunk);
        }
        match step {
            Step::Slice => {}
            Step::Done(end) => return end,
            Step::Await(id, effect) => {
                let reply = serve(effect, fs, terminal);
                session.resume(id, reply);
            }
        }
    }
}

fn serve(effect: Effect, fs: &mut dyn FileSystem, terminal: &mut dyn Terminal) -> Reply {
    match effect {
        Effect::Fs(request) => Reply::Fs(fs.serve(request)),
        Effect::Pause { seconds } => {
            if seconds > 0.0 && seconds.is_finite() {
                std::thread::sleep(std::time::Duration::from_secs_f64(seconds.min(3600.0)));
            }
            Reply::Done
        }
        Effect::Draw => Reply::Done,
        Effect::Input { prompt, kind, .. } => match terminal.read_line(&prompt) {
            Some(line) => Reply::Line(line),
            None if kind == InputKind::Key => Reply::Line(String::new()),
            None => Reply::Failed(Error::new("RunMat:NoInput", "There is no more input.")),
        },
    }
}

struct Console;

impl Terminal for Console {
    fn write(&mut self, chunk: &Chunk) {
        let _ = match chunk.stream {
            Stream::Stdout => std::io::stdout().write_all(chunk.text.as_bytes()),
            Stream::Stderr => std::io::stderr().write_all(chunk.text.as_bytes()),
        };
    }
    fn read_line(&mut self, prompt: &str) -> Option<String> {
        print!("{prompt}");
        let _ = std::io::stdout().flush();
        let mut line = String::new();
        match std::io::stdin().lock().read_line(&mut line) {
            Ok(n) if n > 0 => Some(line.trim_end_matches(['\n', '\r']).to_string()),
            _ => None,
        }
    }
}

/// Runs a file with the real file system. Exit code 1 on an error.
pub fn run_file(path: &str) -> ExitCode {
    let text = match std::fs::read(path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(e) => {
            eprintln!("{path}: {e}");
            return ExitCode::from(2);
        }
    };
    let cwd = std::env::current_dir()
        .map(|d| d.to_string_lossy().into_owned())
        .unwrap_or_else(|_| "/".to_string());
    let options = SessionOptions {
        cwd,
        ..SessionOptions::default()
    };
    let mut session = Session::new(options, Box::new(SystemClock::new()), crate::library::table());
    session.begin(path, &text);
    let end = drive(&mut session, 5_000_000, &mut RealFs, &mut Console);
    let _ = std::io::stdout().flush();
    match (end.error, end.exit) {
        (Some(error), _) => {
            eprintln!("{}", error.report);
            ExitCode::from(1)
        }
        (None, Some(code)) => ExitCode::from(code.clamp(0, 255) as u8),
        (None, None) => ExitCode::SUCCESS,
    }
}
