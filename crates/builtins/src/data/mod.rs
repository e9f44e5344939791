//! Reductions, scans, sorting, searching, sets and statistics.

mod items;
mod keys;
mod over;
mod pick;

category! {
    sum,
    extrema,
    nonzero,
    cumulative,
    mean,
    sort,
    rows,
    unique,
}
