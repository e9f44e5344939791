//! Replacement texts that run commands: `regexprep(s, '(^.)', '${upper($1)}')`. Each command is evaluated in the caller's workspace
//! with the tokens put in as quoted text.

use super::replace::{step, Job, With};
use super::slice_of;
use crate::text::texts::units_of;
use runmat_kernels::decimal::unescape;
use runmat_kernels::regex::{Match, Matches};
use runmat_spec::{Call, Callback, Flow, Input, Scope};
use runmat_value::{Error, Result, Value};

/// A piece of such a replacement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Text with `$1` and escapes.
    Plain(Vec<u16>),
    /// What stands between `${` and `}`.
    Command(Vec<u16>),
}

/// Takes a replacement apart; `None` when it has no command.
pub(super) fn parse(text: &[u16]) -> Option<Vec<Part>> {
    let (dollar, open, close) = (u16::from(b'$'), u16::from(b'{'), u16::from(b'}'));
    let (mut parts, mut plain, mut at) = (Vec::new(), Vec::new(), 0);
    while let Some(&unit) = text.get(at) {
        if unit == u16::from(b'\\') {
            plain.extend(text.iter().skip(at).take(2));
            at += 2;
        } else if unit == dollar && text.get(at + 1) == Some(&open) {
            let mut depth = 1;
            let start = at + 2;
            let mut end = start;
            while let Some(u) = text.get(end) {
                depth += i32::from(*u == open) - i32::from(*u == close);
                if depth == 0 {
                    break;
                }
                end += 1;
            }
            parts.push(Part::Plain(std::mem::take(&mut plain)));
            parts.push(Part::Command(text.get(start..end).unwrap_or(&[]).to_vec()));
            at = end + 1;
        } else {
            plain.push(unit);
            at += 1;
        }
    }
    parts.push(Part::Plain(plain));
    (parts.len() > 1).then_some(parts)
}

/// The state between two commands.
struct Commands {
    job: Job,
    matches: Matches,
    /// Next match and next part of it.
    at: usize,
    part: usize,
    copied: usize,
    out: Vec<u16>,
}

pub(super) fn start(job: Job, matches: Matches) -> Result<Flow> {
    let at = job.chosen(matches.len()).start;
    go_on(Commands {
        job,
        matches,
        at,
        part: 0,
        copied: 0,
        out: Vec::new(),
    })
}

fn go_on(mut c: Commands) -> Result<Flow> {
    while c.at < c.job.chosen(c.matches.len()).end {
        let text = c.job.text();
        let m = c
            .matches
            .get(c.at)
            .ok_or_else(|| Error::internal("a match is missing"))?;
        if c.part == 0 {
            c.out.extend_from_slice(text.get(c.copied..m.start()).unwrap_or(&[]));
            c.copied = m.end();
        }
        let With::Commands(parts) = &c.job.rule()?.replacement else {
            return Err(Error::internal("no commands"));
        };
        let Some(part) = parts.get(c.part) else {
            c.at += 1;
            c.part = 0;
            continue;
        };
        c.part += 1;
        match part {
            Part::Plain(plain) => {
                let expanded = unescape(&substitute(plain, text, &m, false)).text;
                c.out.extend(expanded);
            }
            Part::Command(command) => {
                let source = String::from_utf16_lossy(&substitute(command, text, &m, true));
                let ask = Callback::Eval {
                    source,
                    scope: Scope::Caller,
                    nargout: 1,
                    catch: false,
                    capture: false,
                };
                return Ok(Flow::Call(
                    ask,
                    Box::new(move |_: &mut Call, input: Input| resume(c, input)),
                ));
            }
        }
    }
    let rest = c.job.text().get(c.copied..).unwrap_or(&[]).to_vec();
    c.out.extend(rest);
    let Commands { mut job, out, .. } = c;
    job.store(&out);
    Ok(Flow::Again(Box::new(move |call: &mut Call, _: Input| step(call, job))))
}

fn resume(mut c: Commands, input: Input) -> Result<Flow> {
    let value = input.values()?.into_iter().next().unwrap_or_else(Value::empty);
    match value.as_text_units() {
        Some(units) => c.out.extend_from_slice(units),
        None if value.is_empty() => {}
        None => {
            return Err(Error::new(
                "MATLAB:regexp:invalidExpression",
                "A command in a replacement must give text.",
            ))
        }
    }
    go_on(c)
}

/// Puts tokens in place of `$0`, `$1` ...; quoted for a command.
fn substitute(part: &[u16], text: &[u16], m: &Match, quoted: bool) -> Vec<u16> {
    let (mut out, mut at) = (Vec::new(), 0);
    while let Some(&unit) = part.get(at) {
        at += 1;
        let digit = part
            .get(at)
            .copied()
            .filter(|u| (48..=57).contains(u))
            .map(|u| usize::from(u - 48));
        match (unit, digit) {
            (36, Some(k)) => {
                at += 1;
                let span = if k == 0 { m.span() } else { m.token(k) };
                let token = slice_of(text, span);
                match quoted {
                    true => {
                        let doubled = String::from_utf16_lossy(token).replace('\'', "''");
                        out.extend(units_of(&format!("'{doubled}'")));
                    }
                    false => out.extend_from_slice(token),
                }
            }
            _ => out.push(unit),
        }
    }
    out
}
