//! A host for tests: a clock that stands still, and a driver for which no file exists.
#![allow(dead_code)] // Each test file takes what it needs.

pub mod large;
pub mod programs;

use runmat_protocol::{CoreOptions, EffectData, FsErrorData, FsReplyData, ReplyData, RunEndData, StepData, StepKind};
use runmat_session::memory::Memory;
use runmat_session::{Clock, HostSession};

struct Still;

impl Clock for Still {
    fn epoch_ms(&self) -> f64 {
        1.7e12
    }
    fn monotonic_ms(&self) -> f64 {
        0.0
    }
    fn utc_offset_minutes(&self, _: f64) -> i32 {
        0
    }
}

pub fn host(memory: Option<&'static Memory>) -> HostSession {
    HostSession::new(&CoreOptions::default(), Box::new(Still), memory)
}

/// Steps once, past the waits for files: none is there.
pub fn step(host: &mut HostSession, fuel: f64) -> StepData {
    loop {
        let step = host.step(fuel);
        match (step.await_id, &step.effect) {
            (Some(id), Some(EffectData::Fs { .. })) => {
                let error = FsErrorData {
                    code: "ENOENT".into(),
                    message: "no such file".into(),
                };
                host.resume(
                    id,
                    ReplyData::Fs {
                        reply: FsReplyData::Error { error },
                    },
                );
            }
            _ => return step,
        }
    }
}

/// Runs a program to its end; its output and how it ended.
pub fn run(host: &mut HostSession, source: &str) -> (String, RunEndData) {
    assert!(host.begin("test", source));
    let mut text = String::new();
    for _ in 0..100_000 {
        let step = step(host, 10_000.0);
        text.extend(step.output.into_iter().map(|chunk| chunk.text));
        match step.kind {
            StepKind::Done => return (text, step.end.unwrap()),
            StepKind::Slice => {}
            StepKind::Await => panic!("the run waits for {:?}", step.effect),
        }
    }
    panic!("the run did not end");
}

/// Runs a program that must end without an error.
pub fn run_well(host: &mut HostSession, source: &str) -> String {
    let (text, end) = run(host, source);
    assert_eq!(end.error.map(|e| e.report), None);
    text
}
