//! Every type that crosses to TypeScript: serde data, no logic.
