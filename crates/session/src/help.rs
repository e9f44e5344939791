//! What `help` tells of a function, as data: a builtin's entry, or the comment at the head of a library function.

use runmat_protocol::HelpData;
use runmat_spec::{Builtin, Example};

pub(crate) fn of_builtin(builtin: &Builtin) -> HelpData {
    let example = |e: &Example| match e {
        Example::Gives { code, expected } => format!("{code}    % {expected}"),
        Example::Prints { code, .. } => (*code).to_string(),
    };
    HelpData {
        name: builtin.name.to_string(),
        summary: builtin.summary.to_string(),
        forms: builtin.forms.iter().map(|f| f.to_string()).collect(),
        text: builtin.examples.iter().map(example).collect::<Vec<_>>().join("\n"),
    }
}

/// `%NAME  Summary`, then call forms set in by three blanks, then text (an `Example:` begins it).
pub(crate) fn of_source(name: &str, source: &str) -> HelpData {
    let comment = |line: &&str| line.trim_start().starts_with('%');
    let head = source.lines().skip_while(|l| !comment(l)).take_while(comment);
    let lines: Vec<&str> = head
        .map(|l| l.trim_start().trim_start_matches('%').trim_end())
        .collect();
    let first = lines.first().map_or("", |l| l.trim());
    let summary = match first.split_once(' ') {
        Some((word, rest)) if word.eq_ignore_ascii_case(name) => rest.trim(),
        _ => first,
    };
    let form = |l: &&&str| l.starts_with("   ") && !l.trim_start().starts_with("Example");
    let forms: Vec<String> = lines
        .iter()
        .skip(1)
        .take_while(form)
        .map(|l| l.trim().to_string())
        .collect();
    let rest: Vec<&str> = lines.iter().skip(1 + forms.len()).map(|l| l.trim()).collect();
    HelpData {
        name: name.to_string(),
        summary: summary.to_string(),
        forms,
        text: rest.join("\n").trim().to_string(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_head_comment_is_summary_forms_and_text() {
        let source = "function q = trapz(x, y)\n%TRAPZ  Integral by trapezoids\n%   q = trapz(y)\n%   q = trapz(x, y)\n%   Example: trapz([1 2]) % 1.5\n%\n% Points may lie anywhere.\nq = 1; % not this\nend";
        let help = super::of_source("trapz", source);
        assert_eq!(help.summary, "Integral by trapezoids");
        assert_eq!(help.forms, ["q = trapz(y)", "q = trapz(x, y)"]);
        assert_eq!(help.text, "Example: trapz([1 2]) % 1.5\n\nPoints may lie anywhere.");
    }
}
