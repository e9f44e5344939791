//! Patterns that are wrong, and where.

use super::*;
use RegexErrorKind::*;

#[test]
fn names_what_is_wrong() {
    for (pattern, kind, at) in [
        ("(", UnclosedGroup, 0),
        ("a(b", UnclosedGroup, 1),
        ("(?:a", UnclosedGroup, 0),
        ("(?=a", UnclosedGroup, 0),
        ("(?#a", UnclosedGroup, 0),
        (")", UnmatchedParenthesis, 0),
        ("a)b", UnmatchedParenthesis, 1),
        ("[", UnclosedSet, 0),
        ("[]", UnclosedSet, 0),
        ("[^]", UnclosedSet, 0),
        ("a[bc", UnclosedSet, 1),
        ("[a\\]", UnclosedSet, 0),
        ("[z-a]", ReversedRange, 1),
        ("[[:nosuch:]]", UnknownClass, 1),
        ("*a", NothingToRepeat, 0),
        ("a|*", NothingToRepeat, 2),
        ("(+)", NothingToRepeat, 1),
        ("a**", NothingToRepeat, 2),
        ("a+{2}", NothingToRepeat, 2),
        ("a{3,1}", ReversedRepeat, 0),
        ("\\1", UnknownToken, 0),
        ("(a)\\2", UnknownToken, 3),
        ("\\k<x>", UnknownToken, 0),
        ("(?(1)a|b)", UnknownToken, 2),
        ("(?(x)a)", UnknownToken, 2),
        ("(?<>a)", BadName, 3),
        ("(?<1x>a)", BadName, 3),
        ("(?<x-y>a)", BadName, 3),
        ("(?<x", BadName, 3),
        ("(?z)", UnknownGroup, 0),
        ("(?", UnknownGroup, 0),
        ("(?i", UnknownGroup, 0),
        ("(a)(?(1)a|b|c)", BadCondition, 3),
        ("(?(?:a)b)", BadCondition, 2),
        ("\\x", BadCode, 2),
        ("\\x{}", BadCode, 2),
        ("\\x{12345}", BadCode, 2),
        ("\\o8", BadCode, 2),
        ("a\\", TrailingBackslash, 1),
        ("[\\", TrailingBackslash, 1),
        ("(??a)", DynamicExpression, 0),
        ("(?@disp(1))", DynamicExpression, 0),
        ("(?(?@x)a)", DynamicExpression, 2),
    ] {
        let error = Regex::compile(&units(pattern), &Options::default()).err();
        assert_eq!(error, Some(RegexError { kind, at }), "{pattern}");
    }
}

#[test]
fn messages_say_where() {
    let error = Regex::compile(&units("a(b"), &Options::default()).unwrap_err();
    assert_eq!(error.to_string(), "missing closing parenthesis (at character 2)");
}

#[test]
fn nesting_has_a_limit() {
    let nested = |depth: usize| format!("{}a{}", "(".repeat(depth), ")".repeat(depth));
    let compiled = |depth: usize| Regex::compile(&units(&nested(depth)), &Options::default());
    assert_eq!(compiled(150).unwrap().group_count(), 150);
    assert_eq!(compiled(100_000).unwrap_err().kind, TooDeep);
    let looks = |depth: usize| format!("{}a{}", "(?(?=".repeat(depth), ")b|c)".repeat(depth));
    assert_eq!(
        Regex::compile(&units(&looks(60)), &Options::default())
            .unwrap_err()
            .kind,
        TooLarge
    );
}

#[test]
fn counts_do_not_unroll() {
    let regex = Regex::compile(&units("(?:(?:(?:ab?){1000}){1000}){1000}"), &Options::default()).unwrap();
    assert_eq!(show(&find(&regex, &units(&"a".repeat(500)), u64::MAX), 0), "");
    let regex = Regex::compile(&units("a{99999999999}"), &Options::default()).unwrap();
    assert_eq!(show(&find(&regex, &units("aaa"), u64::MAX), 0), "");
}
