//! Native binary: runs MATLAB files, the language suite and benchmarks. The only crate that touches the system.
#![allow(clippy::disallowed_methods)] // Clocks and sleeping: the only crate that touches the system.
#![allow(clippy::print_stdout, clippy::print_stderr)] // A command-line program.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod clock;
mod drive;
mod fs;
mod library;
mod suite;

use std::process::ExitCode;

const USAGE: &str = "usage: runmat-runner FILE.m
       runmat-runner suite [--fuel N] [--no-infer] [--transcript] [FILE.m | FOLDER ...]";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.first().map(String::as_str) {
        Some("suite") => suite::main(&args[1..]),
        Some(path) if !path.starts_with('-') => drive::run_file(path),
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}
