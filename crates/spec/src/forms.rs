//! Call forms as text, `[m, i] = max(a, [], dim)`, read for arity and signature help.

/// One parsed form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    pub outputs: Vec<String>,
    pub inputs: Vec<String>,
}

/// How many inputs and outputs a function takes. `None` is "any number".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arity {
    pub min_inputs: usize,
    pub max_inputs: Option<usize>,
    pub max_outputs: Option<usize>,
}

impl Arity {
    /// The arity of a set of forms. No forms: anything goes.
    pub fn of(forms: &[&str]) -> Arity {
        let parsed: Vec<Form> = forms.iter().map(|f| parse_form(f)).collect();
        let open = |names: &[String]| names.iter().any(|n| n == "...");
        let most = |counts: Vec<Option<usize>>| counts.into_iter().try_fold(0, |a, c| c.map(|c| a.max(c)));
        if parsed.is_empty() {
            return Arity {
                min_inputs: 0,
                max_inputs: None,
                max_outputs: None,
            };
        }
        let min_of = |f: &Form| {
            if open(&f.inputs) {
                f.inputs.iter().take_while(|n| *n != "...").count()
            } else {
                f.inputs.len()
            }
        };
        Arity {
            min_inputs: parsed.iter().map(min_of).min().unwrap_or(0),
            max_inputs: most(
                parsed
                    .iter()
                    .map(|f| (!open(&f.inputs)).then_some(f.inputs.len()))
                    .collect(),
            ),
            max_outputs: most(
                parsed
                    .iter()
                    .map(|f| (!open(&f.outputs)).then_some(f.outputs.len().max(1)))
                    .collect(),
            ),
        }
    }
}

/// Reads `[a, b] = f(x, 'text', ...)`, `y = f(x)`, `f(x)`, `f`. A `...` may stand between names (`a1, ..., an`) or at the end.
pub fn parse_form(text: &str) -> Form {
    let (left, right) = match text.split_once('=') {
        Some((l, r)) if !l.contains('(') => (l.trim(), r.trim()),
        _ => ("", text.trim()),
    };
    let outputs = split_names(left.trim_start_matches('[').trim_end_matches(']'));
    let inside = match (right.find('('), right.rfind(')')) {
        (Some(open), Some(close)) if open < close => &right[open + 1..close],
        _ => "",
    };
    Form {
        outputs,
        inputs: split_names(inside),
    }
}

/// Splits at commas that are not inside brackets or quotes.
fn split_names(text: &str) -> Vec<String> {
    let (mut depth, mut quoted, mut names, mut current) = (0i32, false, Vec::new(), String::new());
    for c in text.chars() {
        match c {
            '\'' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
        if c == ',' && depth == 0 && !quoted {
            names.push(current.trim().to_string());
            current.clear();
        } else {
            current.push(c);
        }
    }
    if !current.trim().is_empty() {
        names.push(current.trim().to_string());
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arity_is_the_hull_of_the_forms() {
        let a = Arity::of(&["m = max(a)", "[m, i] = max(a, [], dim)"]);
        assert_eq!(
            a,
            Arity {
                min_inputs: 1,
                max_inputs: Some(3),
                max_outputs: Some(2)
            }
        );
        let c = Arity::of(&["c = cat(dim, a1, ..., an)"]);
        assert_eq!(
            c,
            Arity {
                min_inputs: 2,
                max_inputs: None,
                max_outputs: Some(1)
            }
        );
        let d = Arity::of(&["[a1, ..., an] = deal(x)", "f(x, 'a,b')"]);
        assert_eq!(
            d,
            Arity {
                min_inputs: 1,
                max_inputs: Some(2),
                max_outputs: None
            }
        );
    }
}
