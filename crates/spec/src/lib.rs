//! What a builtin is, and the host it may ask.
