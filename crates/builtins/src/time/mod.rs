//! Clocks, dates and waiting.

mod calendar;

category! {
    clocks, dates, format, parse,
}

/// `24-Nov-2026 15:04:05`, as listings show it.
pub(crate) fn date_text(serial: f64) -> String {
    format::write("dd-mmm-yyyy HH:MM:SS", serial)
}
