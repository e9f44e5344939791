//! Choosing names: plain ones, wildcards, regular expressions.

use runmat_kernels::job::Budget;
use runmat_kernels::regex::{Matcher, Options, Regex};
use runmat_value::{Error, Result};

/// Which variables a command is about.
pub(crate) enum Chosen {
    Wildcard(String),
    Expression(Box<Regex>),
}

impl Chosen {
    pub(crate) fn expression(pattern: &str) -> Result<Chosen> {
        let units: Vec<u16> = pattern.encode_utf16().collect();
        let regex = Regex::compile(&units, &Options::default()).map_err(|_| {
            Error::new(
                "MATLAB:REGEXP:invalidExpression",
                format!("The regular expression '{pattern}' is not valid."),
            )
        })?;
        Ok(Chosen::Expression(Box::new(regex)))
    }

    pub(crate) fn matches(&self, name: &str) -> bool {
        match self {
            Chosen::Wildcard(pattern) => wildcard(pattern.as_bytes(), name.as_bytes()),
            Chosen::Expression(regex) => {
                let units: Vec<u16> = name.encode_utf16().collect();
                let mut matcher = Matcher::new(regex);
                // Names are short: one slice is enough for every sane pattern.
                matcher.advance(regex, &units, &mut Budget::new(1_000_000)).is_ok() && !matcher.matches().is_empty()
            }
        }
    }
}

/// `*` is any text, `?` one character.
fn wildcard(pattern: &[u8], name: &[u8]) -> bool {
    let (mut p, mut n) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while n < name.len() {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some((p, n));
                p += 1;
            }
            Some(c) if *c == b'?' || *c == name[n] => {
                p += 1;
                n += 1;
            }
            _ => match star {
                Some((at, from)) => {
                    p = at + 1;
                    n = from + 1;
                    star = Some((at, from + 1));
                }
                None => return false,
            },
        }
    }
    pattern.iter().skip(p).all(|c| *c == b'*')
}

/// Reads names and `-regexp` from a command's words; words with another dash are options and are left out.
pub(crate) fn read(words: &[String]) -> Result<Vec<Chosen>> {
    let mut out = Vec::new();
    let mut expressions = false;
    for word in words {
        match word.as_str() {
            "-regexp" => expressions = true,
            w if w.starts_with('-') => {}
            w if expressions => out.push(Chosen::expression(w)?),
            w => out.push(Chosen::Wildcard(w.to_string())),
        }
    }
    Ok(out)
}

pub(crate) fn any(chosen: &[Chosen], name: &str) -> bool {
    chosen.iter().any(|c| c.matches(name))
}
