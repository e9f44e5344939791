//! Names of variables: `isvarname`, `iskeyword`, `matlab.lang.makeValidName`, `genvarname` and their kin.

use super::options;
use super::texts::{self, units_of, Texts};
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::{Array, Error, Result, StringValue, Value};

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "True for text that can be the name of a variable",
        forms: &["tf = isvarname(s)"],
        examples: &[
            example("isvarname('a1')", "true"),
            example("isvarname('1a')", "false"),
            example("isvarname('for')", "false"),
        ],
        ..Builtin::new("isvarname", run_isvarname)
    },
    Builtin {
        summary: "True for a keyword; without input, the list of keywords",
        forms: &["tf = iskeyword(txt)", "list = iskeyword"],
        examples: &[
            example("iskeyword('while')", "true"),
            example("iskeyword('sin')", "false"),
        ],
        errors: &["MATLAB:iskeyword:invalidInput"],
        ..Builtin::new("iskeyword", run_iskeyword)
    },
    Builtin {
        summary: "Make valid names out of texts",
        forms: &[
            "N = matlab.lang.makeValidName(S)",
            "N = matlab.lang.makeValidName(S, 'ReplacementStyle', style, 'Prefix', prefix)",
            "[N, modified] = matlab.lang.makeValidName(...)",
        ],
        examples: &[
            example("matlab.lang.makeValidName('my var')", "'myVar'"),
            example("matlab.lang.makeValidName({'a-b', '1c'})", "{'a_b', 'x1c'}"),
        ],
        errors: &["MATLAB:string:MustBeText", "MATLAB:makeValidName:InvalidParameter"],
        ..Builtin::new("matlab.lang.makeValidName", run_valid)
    },
    Builtin {
        summary: "Make texts unique by appending numbers",
        forms: &[
            "U = matlab.lang.makeUniqueStrings(S)",
            "U = matlab.lang.makeUniqueStrings(S, excluded)",
            "[U, modified] = matlab.lang.makeUniqueStrings(...)",
        ],
        examples: &[example(
            "matlab.lang.makeUniqueStrings({'a', 'a', 'b'})",
            "{'a', 'a_1', 'b'}",
        )],
        errors: &["MATLAB:string:MustBeText"],
        ..Builtin::new("matlab.lang.makeUniqueStrings", run_unique)
    },
    Builtin {
        summary: "Make valid and unique names out of texts (older form)",
        forms: &["varname = genvarname(str)", "varname = genvarname(str, exclusions)"],
        examples: &[
            example("genvarname('x', {'x', 'x1'})", "'x2'"),
            example("genvarname('for')", "'xFor'"),
        ],
        errors: &["MATLAB:string:MustBeText"],
        ..Builtin::new("genvarname", run_genvarname)
    },
];

const KEYWORDS: [&str; 20] = [
    "break",
    "case",
    "catch",
    "classdef",
    "continue",
    "else",
    "elseif",
    "end",
    "for",
    "function",
    "global",
    "if",
    "otherwise",
    "parfor",
    "persistent",
    "return",
    "spmd",
    "switch",
    "try",
    "while",
];

/// `namelengthmax` of older releases, which names are still cut to.
const LONGEST: usize = 63;

fn is_word(u: u16) -> bool {
    u == u16::from(b'_') || is_letter(u) || (48..=57).contains(&u)
}
fn is_letter(u: u16) -> bool {
    (65..=90).contains(&u) || (97..=122).contains(&u)
}
fn is_keyword(units: &[u16]) -> bool {
    KEYWORDS
        .iter()
        .any(|k| k.bytes().map(u16::from).eq(units.iter().copied()))
}

pub(crate) fn is_valid(units: &[u16]) -> bool {
    units.first().is_some_and(|u| is_letter(*u))
        && units.iter().all(|u| is_word(*u))
        && units.len() <= LONGEST
        && !is_keyword(units)
}

fn run_isvarname(call: &mut Call) -> Result<Flow> {
    Flow::one(call.arg(0)?.as_text_units().is_some_and(is_valid))
}

fn run_iskeyword(call: &mut Call) -> Result<Flow> {
    match call.args.first() {
        None => Flow::one(Value::cell_column(
            KEYWORDS.iter().map(|k| Value::char_row(k)).collect(),
        )),
        Some(v) => {
            let list =
                Texts::of(v).ok_or_else(|| Error::new("MATLAB:iskeyword:invalidInput", "Input must be text."))?;
            Flow::one(list.test(false, is_keyword)?)
        }
    }
}

/// What stands for characters that names can't have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Replacement {
    Underscore,
    Delete,
    Hex,
}

impl Replacement {
    pub(super) fn from_name(value: Option<&Value>) -> Option<Replacement> {
        let Some(value) = value else {
            return Some(Replacement::Underscore);
        };
        let word = value.as_text()?.to_lowercase();
        let table = [
            ("underscore", Replacement::Underscore),
            ("delete", Replacement::Delete),
            ("hex", Replacement::Hex),
        ];
        table
            .into_iter()
            .find(|(name, _)| !word.is_empty() && name.starts_with(&word))
            .map(|(_, style)| style)
    }
}

/// A valid name: blanks go and what follows them is capital, other bad characters are replaced, a prefix comes where needed.
pub(super) fn make_valid(text: &[u16], style: Replacement, prefix: &[u16]) -> Vec<u16> {
    if is_valid(text) {
        return text.to_vec();
    }
    let mut out = Vec::new();
    let mut after_blank = false;
    for &u in text {
        if texts::is_space(u) {
            after_blank = !out.is_empty();
            continue;
        }
        let u = if after_blank && (97..=122).contains(&u) {
            u - 32
        } else {
            u
        };
        after_blank = false;
        match style {
            _ if is_word(u) => out.push(u),
            Replacement::Underscore => out.push(u16::from(b'_')),
            Replacement::Delete => {}
            Replacement::Hex => out.extend(units_of(&format!("0x{u:02X}"))),
        }
    }
    if is_keyword(&out) {
        if let Some(first) = out.first_mut() {
            *first -= 32;
        }
        out.splice(0..0, prefix.iter().copied());
    } else if !out.first().is_some_and(|u| is_letter(*u)) {
        out.splice(0..0, prefix.iter().copied());
    }
    out.truncate(LONGEST);
    out
}

fn run_valid(call: &mut Call) -> Result<Flow> {
    let list = Texts::read(call.arg(0)?, 0)?;
    let [style, prefix] = options::read(
        call.args.get(1..).unwrap_or(&[]),
        ["ReplacementStyle", "Prefix"],
        "makeValidName",
    )?;
    let wrong = |what: &str| {
        Error::new(
            "MATLAB:makeValidName:InvalidParameter",
            format!("Invalid value of '{what}'."),
        )
    };
    let style = Replacement::from_name(style).ok_or_else(|| wrong("ReplacementStyle"))?;
    let prefix = match prefix {
        None => units_of("x"),
        Some(v) => v
            .as_text_units()
            .filter(|u| is_valid(u))
            .ok_or_else(|| wrong("Prefix"))?
            .to_vec(),
    };
    let modified = list.test(false, |t| !is_valid(t))?;
    Flow::many([list.map(|t| make_valid(t, style, &prefix))?, modified])
}

/// Appends to each text that was there before the least number that makes it new.
pub(super) fn make_unique(items: &[Vec<u16>], excluded: &[Vec<u16>], separator: &str) -> Vec<Vec<u16>> {
    let mut taken: std::collections::BTreeSet<Vec<u16>> = excluded.iter().cloned().collect();
    // texts that come later unchanged keep their names
    let originals: std::collections::BTreeSet<&Vec<u16>> = items.iter().collect();
    let mut out = Vec::with_capacity(items.len());
    for item in items {
        let mut name = item.clone();
        let mut k = 1;
        while taken.contains(&name) || (name != *item && originals.contains(&name)) {
            name = item.clone();
            name.extend(units_of(&format!("{separator}{k}")));
            k += 1;
        }
        taken.insert(name.clone());
        out.push(name);
    }
    out
}

fn unique_of(list: &Texts, excluded: Option<&Value>, position: usize, separator: &str) -> Result<Vec<Vec<u16>>> {
    let excluded = match excluded {
        Some(v) if v.is_char() || v.is_cell() || v.is_string() => Texts::read(v, position)?
            .items
            .iter()
            .map(|s| s.units_or_empty().to_vec())
            .collect(),
        _ => Vec::new(),
    };
    let items: Vec<Vec<u16>> = list.items.iter().map(|s| s.units_or_empty().to_vec()).collect();
    Ok(make_unique(&items, &excluded, separator))
}

fn run_unique(call: &mut Call) -> Result<Flow> {
    let list = Texts::read(call.arg(0)?, 0)?;
    let names = unique_of(&list, call.args.get(1), 1, "_")?;
    let changed = names
        .iter()
        .zip(&list.items)
        .map(|(n, s)| n.as_slice() != s.units_or_empty())
        .collect();
    let modified = Value::from(Array::new(list.shape.clone(), changed)?);
    let items = names.iter().map(|n| StringValue::from_units(n)).collect();
    Flow::many([texts::build(list.kind, list.shape, items)?, modified])
}

fn run_genvarname(call: &mut Call) -> Result<Flow> {
    let mut list = Texts::read(call.arg(0)?, 0)?;
    for item in &mut list.items {
        *item = StringValue::from_units(&make_valid(item.units_or_empty(), Replacement::Hex, &units_of("x")));
    }
    let names = unique_of(&list, call.args.get(1), 1, "")?;
    let items = names.iter().map(|n| StringValue::from_units(n)).collect();
    Flow::one(texts::build(list.kind, list.shape, items)?)
}
