//! Runs the rows of the `.txt` tables: `operation | operands ... | expected`, where `!id message` expects an error.

use super::super::{self as index, build};
use super::notation::{parse_list, show};
use crate::{convert, Class, Error, Shape, Value};
use std::rc::Rc;

fn show_list(items: &[Value]) -> String {
    if items.is_empty() {
        "none".into()
    } else {
        items.iter().map(show).collect::<Vec<_>>().join(", ")
    }
}

fn one(items: &[Value]) -> Value {
    assert_eq!(items.len(), 1, "one value expected");
    items[0].clone()
}

fn count(v: &Value) -> usize {
    v.as_scalar().unwrap() as usize
}

fn counts(v: &Value) -> Vec<usize> {
    v.as_doubles().unwrap().unwrap().iter().map(|x| *x as usize).collect()
}

/// Runs one row's operation and gives the result as text.
fn run(op: &str, parts: &[&str]) -> Result<String, Error> {
    let lists: Vec<Vec<Value>> = parts.iter().map(|p| parse_list(p)).collect();
    let list = |k: usize| lists.get(k).cloned().unwrap_or_default();
    let mut base = list(0).first().cloned().unwrap_or_else(Value::empty);
    let value = match op {
        "get" => index::paren(&base, &list(1))?,
        "brace" => return Ok(show_list(&index::brace(&base, &list(1))?)),
        "set" => {
            let kept = base.clone();
            let before = show(&kept);
            let result = index::assign(&mut base, &list(1), one(&list(2)));
            assert_eq!(show(&kept), before, "a copy changed");
            if result.is_err() {
                assert_eq!(show(&base), before, "a failed assignment changed its base");
            }
            result?;
            base
        }
        "del" => {
            index::delete(&mut base, &list(1))?;
            base
        }
        "bset" => {
            index::brace_assign(&mut base, &list(1), one(&list(2)))?;
            base
        }
        "bslot" => {
            *index::brace_slot(&mut base, &list(1))? = one(&list(2));
            base
        }
        "end" => Value::from(index::end_index(&base, count(&list(1)[0]), count(&list(1)[1]))),
        "horz" => build::horzcat(&list(0))?,
        "vert" => build::vertcat(&list(0))?,
        "cat3" => build::cat(2, &list(0))?,
        "range" => build::range(&list(0)[0], &list(0)[1], &list(0)[2])?,
        "reshape" => build::reshape(&base, &convert::shape_from(&list(1))?)?,
        "permute" => build::permute(&base, &counts(&list(1)[0]).iter().map(|d| d - 1).collect::<Vec<_>>())?,
        "repmat" => build::repmat(&base, &counts(&list(1)[0]))?,
        "squeeze" => build::squeeze(&base)?,
        "flip" => build::flip(&base, count(&list(1)[0]) - 1)?,
        "circshift" => build::circshift(&base, list(1)[0].as_scalar().unwrap() as i64, count(&list(1)[1]) - 1)?,
        "diag" => build::diag(&base, list(1)[0].as_scalar().unwrap() as i64)?,
        "tril" => build::tril(&base, list(1)[0].as_scalar().unwrap() as i64)?,
        "triu" => build::triu(&base, list(1)[0].as_scalar().unwrap() as i64)?,
        "column" => build::column(&base, count(&list(1)[0]) - 1)?,
        other => panic!("unknown operation {other}"),
    };
    Ok(show(&value))
}

fn check(table: &str, at_least: usize) {
    let mut rows = 0;
    let mut wrong = Vec::new();
    for line in table
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
    {
        rows += 1;
        let columns: Vec<&str> = line.split(" | ").map(str::trim).collect();
        let (op, expected) = (columns[0], columns[columns.len() - 1]);
        let operands = &columns[1..columns.len() - 1];
        let result = match run_named(op, operands) {
            Ok(text) => text,
            Err(e) if expected.contains(' ') => format!("!{} {}", e.identifier(), e.message()),
            Err(e) => format!("!{}", e.identifier()),
        };
        if result != expected {
            wrong.push(format!("{line}\n    got {result}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {rows} rows:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(rows >= at_least, "{rows} rows");
}

/// Operations with a bare name among the operands parse only the others.
fn run_named(op: &str, operands: &[&str]) -> Result<String, Error> {
    match op {
        "field" | "efield" | "fset" | "eye" | "zeros" => {
            let mut base = parse_list(operands[0]);
            let name: Rc<str> = operands[1].into();
            match op {
                "field" => Ok(show_list(&index::fields(&base[0], &name)?)),
                "efield" => Ok(show_list(&index::element_fields(
                    &base[0],
                    &parse_list(operands[2]),
                    &name,
                )?)),
                "fset" => {
                    *index::field_slot(&mut base[0], &name)? = one(&parse_list(operands[2]));
                    Ok(show(&base[0]))
                }
                "eye" => Ok(show(&build::eye(
                    Class::from_name(&name).unwrap(),
                    count(&base[0]),
                    count(&base[1]),
                )?)),
                _ => Ok(show(&build::zeros(
                    Class::from_name(&name).unwrap(),
                    &Shape::new(&counts(&base[0])),
                )?)),
            }
        }
        "sfset" => {
            let mut base = parse_list(operands[0]);
            *index::struct_element_slot(&mut base[0], &parse_list(operands[1]), &operands[2].into())? =
                one(&parse_list(operands[3]));
            Ok(show(&base[0]))
        }
        _ => run(op, operands),
    }
}

#[test]
fn reading() {
    check(include_str!("reading.txt"), 70);
}

#[test]
fn writing() {
    check(include_str!("writing.txt"), 80);
}

#[test]
fn deleting() {
    check(include_str!("deleting.txt"), 20);
}

#[test]
fn building() {
    check(include_str!("building.txt"), 80);
}
