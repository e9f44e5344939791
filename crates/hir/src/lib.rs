//! Scopes, what a name means, and lowering to bytecode.
