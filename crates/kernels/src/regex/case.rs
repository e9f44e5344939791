//! Letter case of single UTF-16 units.

/// The one-unit mapping of a unit, or the unit itself where the mapping is longer than one unit.
fn map_single<I: Iterator<Item = char>>(unit: u16, map: impl Fn(char) -> I) -> u16 {
    let Some(ch) = char::from_u32(u32::from(unit)) else {
        return unit;
    };
    let mut mapped = map(ch);
    match (mapped.next(), mapped.next()) {
        (Some(one), None) => u16::try_from(u32::from(one)).unwrap_or(unit),
        _ => unit,
    }
}

/// Lower case; also the form in which units are compared when case is ignored.
pub(super) fn lower(unit: u16) -> u16 {
    match unit {
        0x41..=0x5a => unit + 32,
        0..=0x7f => unit,
        _ => map_single(unit, char::to_lowercase),
    }
}

/// Upper case.
pub(super) fn upper(unit: u16) -> u16 {
    match unit {
        0x61..=0x7a => unit - 32,
        0..=0x7f => unit,
        _ => map_single(unit, char::to_uppercase),
    }
}

/// Whether the unit has two cases.
pub(super) fn is_cased(unit: u16) -> bool {
    lower(unit) != unit || upper(unit) != unit
}
