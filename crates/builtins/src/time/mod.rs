//! Clocks, dates and waiting.

category! {}
