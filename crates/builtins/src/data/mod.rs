//! Reductions, scans, sorting, searching, sets and statistics.

category! {}
