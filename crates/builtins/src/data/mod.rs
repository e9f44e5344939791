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
    mode,
    diff,
    sort,
    partial,
    rows,
    unique,
    sets,
    member,
    accumulate,
    bins,
    moving,
    missing,
    statistics,
    quantile,
}
