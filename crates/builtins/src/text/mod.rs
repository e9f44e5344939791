//! Character vectors, strings, formatting, scanning and regular expressions.

category! {}
