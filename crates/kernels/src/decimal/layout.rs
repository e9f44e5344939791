//! Places the parts of a formatted number (sign, prefix, digits) in a field of a given width.

use super::spec::Spec;
use crate::OutOfMemory;

/// The result of appending text whose length the guest chooses.
pub type Written = Result<(), OutOfMemory>;

/// A formatted number before it is put into its field.
pub(super) struct Parts<'a> {
    pub sign: &'a str,
    pub prefix: &'a str,
    /// zeros between prefix and body, beyond what the width asks for
    pub lead: usize,
    pub body: &'a str,
    /// zeros that follow the body's digits
    pub trail: usize,
    /// what comes after those zeros (an exponent)
    pub suffix: &'a str,
    /// whether the `0` flag may fill the field
    pub zero_fill: bool,
}

/// Appends `count` copies of an ASCII character.
pub(super) fn fill(out: &mut String, ch: char, count: usize) -> Written {
    out.try_reserve(count).map_err(|_| OutOfMemory)?;
    out.extend(std::iter::repeat_n(ch, count));
    Ok(())
}

/// Appends `parts`, padded to the width of `spec`.
pub(super) fn place(out: &mut String, parts: &Parts, spec: &Spec) -> Written {
    let fixed = parts.sign.len() + parts.prefix.len() + parts.body.len() + parts.suffix.len();
    let length = fixed.saturating_add(parts.lead).saturating_add(parts.trail);
    let pad = spec.width.unwrap_or(0).saturating_sub(length);
    let zeros = spec.zero && !spec.left && parts.zero_fill;
    out.try_reserve(length.saturating_add(pad)).map_err(|_| OutOfMemory)?;
    if !spec.left && !zeros {
        fill(out, ' ', pad)?;
    }
    out.push_str(parts.sign);
    out.push_str(parts.prefix);
    fill(
        out,
        '0',
        if zeros {
            pad.saturating_add(parts.lead)
        } else {
            parts.lead
        },
    )?;
    out.push_str(parts.body);
    fill(out, '0', parts.trail)?;
    out.push_str(parts.suffix);
    if spec.left {
        fill(out, ' ', pad)?;
    }
    Ok(())
}

/// Appends UTF-16 text as `%s` or `%c` does: at most `precision` units (`%s` only), at least `width`.
pub fn format_text(out: &mut Vec<u16>, text: &[u16], spec: &Spec) -> Written {
    let most = match spec.conv {
        super::Conv::Text => spec.precision.unwrap_or(text.len()).min(text.len()),
        _ => text.len(),
    };
    let pad = spec.width.unwrap_or(0).saturating_sub(most);
    out.try_reserve(most.saturating_add(pad)).map_err(|_| OutOfMemory)?;
    let blanks = std::iter::repeat_n(u16::from(b' '), pad);
    if !spec.left {
        out.extend(blanks.clone());
    }
    out.extend(text.iter().take(most));
    if spec.left {
        out.extend(blanks);
    }
    Ok(())
}
