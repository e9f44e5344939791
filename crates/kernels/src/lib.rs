//! Numerics on slices: no value model, no language.
