//! Rows of flags, pattern, text and spans.

use super::*;

fn check_rows(table: &str, least: usize) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in table.lines().filter(|row| !row.starts_with('#') && !row.is_empty()) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [flags, pattern, text, wanted] = cells[..] else {
            panic!("row of {} cells: {row}", cells.len())
        };
        let text = units(&text.replace("\\n", "\n").replace("\\t", "\t"));
        let got = match Regex::compile(&units(pattern), &options(flags)) {
            Ok(regex) => {
                let whole = show(&find(&regex, &text, u64::MAX), regex.group_count());
                let sliced = show(&find(&regex, &text, 1), regex.group_count());
                assert_eq!(whole, sliced, "{row}: the budget changes the answer");
                whole
            }
            Err(error) => format!("{:?}", error.kind),
        };
        count += 1;
        if got != wanted {
            wrong.push(format!("{row}: got {got}"));
        }
    }
    assert!(count >= least, "only {count} rows");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn finds_what_every_dialect_finds() {
    check_rows(include_str!("table.tsv"), 190);
}

#[test]
fn finds_what_only_matlab_finds() {
    check_rows(include_str!("matlab.tsv"), 40);
}

#[test]
fn names_groups() {
    let regex = Regex::compile(&units(r"(?<first>a)(?:(?<second>b)|(?<first>c))"), &Options::default()).unwrap();
    let shown: Vec<String> = regex
        .names()
        .iter()
        .map(|name| format!("{}{:?}", name.name, name.groups))
        .collect();
    assert_eq!(shown, ["first[1, 3]", "second[2]"]);
    assert_eq!(regex.group_count(), 3);
}

#[test]
fn tokens_follow_matlab() {
    let tokens = |pattern: &str, text: &str| {
        let regex = Regex::compile(&units(pattern), &Options::default()).unwrap();
        let found = find(&regex, &units(text), u64::MAX);
        let first = found.get(0).unwrap();
        let shown: Vec<String> = (1..=first.token_count())
            .map(|number| format!("{}-{}", first.token(number).start, first.token(number).end))
            .collect();
        shown.join(" ")
    };
    assert_eq!(tokens("b.", "abc"), "1-3");
    assert_eq!(tokens("(a)(b)", "ab"), "0-1 1-2");
    assert_eq!(tokens("x(a)?(b)", "xb"), "1-1 1-2");
    assert_eq!(tokens("(x)(a)?(b)", "xb"), "0-1 1-1 1-2");
    assert_eq!(tokens("(a)|(b)", "b"), "0-0 0-1");
    assert_eq!(tokens("(a)-(b)*(?:(c))?-(d)", "a--d"), "0-1 2-2 2-2 3-4");
    assert_eq!(tokens("(?:(a)?b)+", "abb"), "0-1");
    // the path of a temporary folder, as the documentation of tokens shows it: the third token is expected at 9
    let path = r"C:\WINNT\Profiles\bpascal\LOCALS~1\Temp\";
    let pattern = r"([A-Z]:)\\(WINNT)\\([a-z]+)?.*\\([a-z]+)\\([A-Z]+~\d)\\(Temp)\\";
    assert_eq!(tokens(pattern, path), "0-2 3-8 9-9 18-25 26-34 35-39");
}

#[test]
fn escapes_plain_text() {
    let text = units("a.b*c[1]{2}(x)|^$\\+?");
    let regex = Regex::compile(&escape_pattern(&text), &Options::default()).unwrap();
    assert_eq!(show(&find(&regex, &text, u64::MAX), 0), format!("0-{}", text.len()));
    assert_eq!(String::from_utf16_lossy(&translate_wildcard(&units("*.m?"))), ".*\\.m.");
}
