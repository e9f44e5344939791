//! Patterns that take for ever can be left, and limits hold.

use super::*;

/// Slices needed at `fuel` each, or `None` when `most` were not enough.
fn slices(pattern: &str, text: &[u16], fuel: u64, most: usize) -> Option<usize> {
    let regex = Regex::compile(&units(pattern), &Options::default()).unwrap();
    let mut matcher = Matcher::new(&regex);
    (1..=most).find(|_| {
        matcher
            .advance(&regex, text, &mut Budget::new(fuel))
            .unwrap()
            .is_ready()
    })
}

#[test]
fn endless_patterns_come_back_after_each_slice() {
    let text = units(&"a".repeat(60));
    for pattern in [
        "(a+)+b",
        "(a*)*b",
        "(a|a)*b",
        "(a|aa)+$b",
        "(?:a+)+?b",
        "(.*)*\\1b",
        "(?<=(a+)+b)c|(a+)+c",
    ] {
        assert_eq!(slices(pattern, &text, 1000, 50), None, "{pattern}");
    }
}

#[test]
fn work_is_cut_into_slices() {
    let text = units(&"ab ".repeat(100_000));
    assert!(slices(r"\w+", &text, 10_000, 100_000).unwrap() > 20);
    assert!(slices("x", &text, 1_000, 100_000).unwrap() > 3);
    assert!(slices(".*", &text, 1_000, 100_000).unwrap() > 3);
    assert_eq!(slices("b", &units("abc"), 1_000, 1), Some(1));
}

#[test]
fn long_texts_take_no_machine_stack() {
    let text = units(&"ab".repeat(300_000));
    for (pattern, wanted) in [
        ("(?:ab)*", "0-600000".to_owned()),
        ("(?:a|b)+$", "0-600000".to_owned()),
        (".*", "0-600000".to_owned()),
        ("(?:ab)++", "0-600000".to_owned()),
        ("(?:a?b?){3,}", "0-600000".to_owned()),
    ] {
        let regex = Regex::compile(&units(pattern), &Options::default()).unwrap();
        assert_eq!(show(&find(&regex, &text, u64::MAX), 0), wanted, "{pattern}");
    }
}

#[test]
fn choices_have_a_limit() {
    let text = units(&"ab".repeat(1_500_000));
    let regex = Regex::compile(&units("((a)|(b))*$"), &Options::default()).unwrap();
    let mut matcher = Matcher::new(&regex);
    let error = loop {
        match matcher.advance(&regex, &text, &mut Budget::new(1_000_000)) {
            Ok(progress) => assert!(!progress.is_ready()),
            Err(error) => break error,
        }
    };
    assert_eq!(error.kind, RegexErrorKind::TooManyChoices);
}

#[test]
fn random_patterns_neither_crash_nor_depend_on_the_budget() {
    let alphabet = units("ab|()*+?{1,2}[]^$.\\d<>=!:k-i#1");
    let mut state = 0x2545_f491_4f6c_dd1du64;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut compiled = 0;
    for _ in 0..30_000 {
        let length = 1 + next(14);
        let pattern: Vec<u16> = (0..length).map(|_| alphabet[next(alphabet.len())]).collect();
        let Ok(regex) = Regex::compile(&pattern, &options("e")) else {
            continue;
        };
        compiled += 1;
        let text: Vec<u16> = (0..next(12)).map(|_| alphabet[next(3)]).collect();
        let whole = show(&find(&regex, &text, u64::MAX), regex.group_count());
        assert_eq!(
            whole,
            show(&find(&regex, &text, 1), regex.group_count()),
            "{}",
            String::from_utf16_lossy(&pattern)
        );
    }
    assert!(compiled > 3_000, "only {compiled} patterns were valid");
}
