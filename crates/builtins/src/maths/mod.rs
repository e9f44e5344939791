//! Elementwise mathematics, special functions, number theory and bits.

category! {}
