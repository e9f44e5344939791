//! The language suite: MATLAB files with expected output in comments.
//!
//! ```text
//! %% name            a case begins
//! x = 1 + 1
//! %> x =             a line of expected output, verbatim; trailing blank lines do not count
//! %! identifier      the case must end with this error
//! %+ twice.m         an attached file begins, up to the next directive
//! %< 42              a line of input
//! ```

use crate::clock::SystemClock;
use crate::drive::{drive, Terminal};
use crate::fs::MemoryFs;
use runmat_session::{Chunk, FunctionTable, Session, SessionOptions, Stream};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

#[derive(Default)]
struct Case {
    name: String,
    line: usize,
    source: String,
    expected: Vec<String>,
    error: Option<String>,
    files: Vec<(String, String)>,
    input: VecDeque<String>,
}

struct Settings {
    fuel: u64,
    infer: bool,
    transcript: bool,
}

fn parse(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut in_file = false;
    for (at, line) in text.lines().enumerate() {
        if let Some(name) = line.strip_prefix("%% ") {
            cases.push(Case {
                name: name.trim().to_string(),
                line: at + 1,
                ..Case::default()
            });
            in_file = false;
            continue;
        }
        let Some(case) = cases.last_mut() else { continue };
        if let Some(expected) = line.strip_prefix("%>") {
            case.expected
                .push(expected.strip_prefix(' ').unwrap_or(expected).to_string());
            in_file = false;
        } else if let Some(identifier) = line.strip_prefix("%! ") {
            case.error = Some(identifier.trim().to_string());
            in_file = false;
        } else if let Some(name) = line.strip_prefix("%+ ") {
            case.files.push((name.trim().to_string(), String::new()));
            in_file = true;
        } else if let Some(input) = line.strip_prefix("%<") {
            case.input
                .push_back(input.strip_prefix(' ').unwrap_or(input).to_string());
            in_file = false;
        } else {
            let target = match case.files.last_mut() {
                Some((_, text)) if in_file => text,
                _ => &mut case.source,
            };
            target.push_str(line);
            target.push('\n');
        }
    }
    cases
}

struct Recorder {
    out: String,
    input: VecDeque<String>,
}

impl Terminal for Recorder {
    fn write(&mut self, chunk: &Chunk) {
        if chunk.stream == Stream::Stdout {
            self.out.push_str(&chunk.text);
        }
    }
    fn read_line(&mut self, prompt: &str) -> Option<String> {
        self.out.push_str(prompt);
        let line = self.input.pop_front()?;
        self.out.push_str(&line);
        self.out.push('\n');
        Some(line)
    }
}

/// What a case printed, and the identifier it ended with.
fn run(case: &Case, settings: &Settings, table: &Rc<FunctionTable>) -> (String, Option<(String, String)>) {
    let options = SessionOptions {
        infer: settings.infer,
        ..SessionOptions::default()
    };
    let mut session = Session::new(options, Box::new(SystemClock::new()), table.clone());
    let mut fs = MemoryFs::default();
    for (name, text) in &case.files {
        fs.add(&format!("/{name}"), text.as_bytes());
    }
    let mut recorder = Recorder {
        out: String::new(),
        input: case.input.clone(),
    };
    session.begin("case", &case.source);
    let end = drive(&mut session, settings.fuel, &mut fs, &mut recorder);
    (recorder.out, end.error.map(|e| (e.identifier, e.message)))
}

fn trimmed(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = text.lines().map(|l| l.trim_end().to_string()).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

fn check(case: &Case, out: &str, error: &Option<(String, String)>) -> Result<(), String> {
    match (&case.error, error) {
        (None, Some((id, message))) => return Err(format!("unexpected error {id}: {message}")),
        (Some(want), None) => return Err(format!("expected the error {want}, but it ended well")),
        (Some(want), Some((id, message))) if want != id => {
            return Err(format!("expected the error {want}, got {id}: {message}"))
        }
        _ => {}
    }
    let (want, got) = (trimmed(&case.expected.join("\n")), trimmed(out));
    if want == got {
        return Ok(());
    }
    let at = want
        .iter()
        .zip(&got)
        .position(|(a, b)| a != b)
        .unwrap_or(want.len().min(got.len()));
    let line = |v: &[String]| v.get(at).map_or("(end of output)".to_string(), |l| format!("{l:?}"));
    Err(format!(
        "line {} differs\n    expected {}\n    got      {}",
        at + 1,
        line(&want),
        line(&got)
    ))
}

fn collect(path: &Path, out: &mut Vec<PathBuf>) {
    if path.is_dir() {
        let mut inside: Vec<PathBuf> = std::fs::read_dir(path)
            .into_iter()
            .flatten()
            .flatten()
            .map(|e| e.path())
            .collect();
        inside.sort();
        inside.iter().for_each(|p| collect(p, out));
    } else if path.extension().is_some_and(|e| e == "m") {
        out.push(path.to_path_buf());
    }
}

/// `suite` of the command line.
pub fn main(args: &[String]) -> ExitCode {
    let mut settings = Settings {
        fuel: 200_000,
        infer: true,
        transcript: false,
    };
    let mut paths = Vec::new();
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--fuel" => settings.fuel = rest.next().and_then(|n| n.parse().ok()).unwrap_or(1),
            "--no-infer" => settings.infer = false,
            "--transcript" => settings.transcript = true,
            path => collect(Path::new(path), &mut paths),
        }
    }
    if paths.is_empty() {
        collect(
            &PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/suite"),
            &mut paths,
        );
    }
    let table = crate::library::table();
    let (mut passed, mut failed) = (0, 0);
    for path in &paths {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        for case in parse(&text) {
            let (out, error) = run(&case, &settings, &table);
            if settings.transcript {
                println!(
                    "== {} {}\n{}-- {}",
                    path.display(),
                    case.name,
                    out,
                    error.as_ref().map_or("", |e| e.0.as_str())
                );
            }
            match check(&case, &out, &error) {
                Ok(()) => passed += 1,
                Err(why) => {
                    failed += 1;
                    eprintln!("{}:{} {}\n    {why}", path.display(), case.line, case.name);
                }
            }
        }
    }
    eprintln!("{passed} passed, {failed} failed");
    ExitCode::from(u8::from(failed > 0))
}
