//! Rows of pattern, replacement, text and result.

use super::*;

fn replace(flags: &str, pattern: &str, replacement: &str, text: &str, fuel: u64) -> String {
    let text = units(text);
    let regex = Regex::compile(&units(pattern), &options(flags)).unwrap();
    let found = find(&regex, &text, u64::MAX);
    let replacement = match Replacement::parse(&units(replacement), &regex, flags.contains('p')) {
        Ok(replacement) => replacement,
        Err(error) => return format!("{:?}", error.kind),
    };
    let mut rewriter = Rewriter::new();
    while !rewriter
        .advance(&text, &found, &replacement, &mut Budget::new(fuel))
        .unwrap()
        .is_ready()
    {}
    String::from_utf16_lossy(&rewriter.into_text())
}

#[test]
fn replaces() {
    for (flags, pattern, replacement, text, wanted) in [
        ("", "a", "b", "banana", "bbnbnb"),
        ("o", "a", "b", "banana", "bbnana"),
        ("", "a", "", "banana", "bnn"),
        ("", "x", "y", "banana", "banana"),
        ("", r"(\w)(\w)", "$2$1", "abcd e", "badc e"),
        ("", r"(\w+) (\w+)", "$2, $1", "John Smith", "Smith, John"),
        ("", "b", "[$0]", "abc", "a[b]c"),
        ("", "b", "[$1]", "abc", "a[$1]c"),
        ("", "(b)", "$1$2", "abc", "ab$2c"),
        ("", "(b)", "$10", "abc", "ab0c"),
        ("", "(b)(x)?", "<$2>", "abc", "a<>c"),
        ("", "b", "$$", "abc", "a$$c"),
        ("", "b", "$", "abc", "a$c"),
        ("", "b", r"\$0", "abc", "a$0c"),
        ("", "b", r"\\", "abc", r"a\c"),
        ("", "b", r"x\", "abc", r"ax\c"),
        ("", "b", r"\n\t\x41\o102", "abc", "a\n\tABc"),
        ("", "b", r"\q", "abc", "aqc"),
        ("", "(?<n>b)", "<$<n>>", "abc", "a<b>c"),
        ("", "(?<n>b)", "$<m>", "abc", "a$<m>c"),
        ("", "b", "$`|$'", "abc", "aa|cc"),
        ("", "b", "${upper($0)}", "abc", "DynamicExpression"),
        ("", "b", r"\x", "abc", "BadCode"),
        ("e", "", "-", "ab", "-a-b-"),
        ("e", "^", "> ", "ab", "> ab"),
        ("", "^", "> ", "ab", "ab"),
        ("e", "x*", "-", "axb", "-a--b-"),
        ("ip", "cat", "doG", "cat Cat CAT cAt", "dog Dog DOG doG"), // mixed case leaves it as it is
        ("ip", "hello", "gOODbye", "Hello HELLO hello", "Goodbye GOODBYE goodbye"),
        ("ip", "1", "aB", "1", "aB"),
        ("", r"\s+", " ", "a   b \n c", "a b c"),
        ("", r"^\s+|\s+$", "", "  trim me  ", "trim me"),
        ("", r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567", "1234567"),
        ("e", r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567", "1,234,567"),
    ] {
        assert_eq!(
            replace(flags, pattern, replacement, text, u64::MAX),
            wanted,
            "{pattern} -> {replacement}"
        );
        assert_eq!(
            replace(flags, pattern, replacement, text, 1),
            wanted,
            "{pattern} -> {replacement}, in steps"
        );
    }
}
