//! Lexer and parser with recovery: a tree and diagnostics, never a failure.
