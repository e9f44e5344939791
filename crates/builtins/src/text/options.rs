//! Name-value options at the end of an argument list: `'IgnoreCase', true`.

use runmat_value::{Error, Result, Value};

/// Reads pairs from `args`; each name must begin one of `names` (any case). Gives the value of each name, in the order of `names`.
pub(crate) fn read<'a, const N: usize>(
    args: &'a [Value],
    names: [&str; N],
    function: &str,
) -> Result<[Option<&'a Value>; N]> {
    let mut found = [None; N];
    let mut rest = args;
    while let [name, tail @ ..] = rest {
        let text = name.as_text().unwrap_or_default().to_lowercase();
        let position = names
            .iter()
            .position(|n| !text.is_empty() && n.to_lowercase().starts_with(&text));
        let Some(slot) = position.and_then(|p| found.get_mut(p)) else {
            let shown = name.as_text().unwrap_or_else(|| name.class_name().to_string());
            return Err(Error::new(
                format!("MATLAB:{function}:InvalidParameter"),
                format!("Invalid parameter name: '{shown}'."),
            ));
        };
        let [value, after @ ..] = tail else {
            let message = format!("Parameter '{text}' has no value.");
            return Err(Error::new(format!("MATLAB:{function}:InvalidParameter"), message));
        };
        *slot = Some(value);
        rest = after;
    }
    Ok(found)
}

/// A flag option; absent is false.
pub(crate) fn flag(value: Option<&Value>) -> Result<bool> {
    value.map_or(Ok(false), Value::is_true)
}
