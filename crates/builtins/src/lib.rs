//! The functions, one file each or one row of a family's table, grouped by category.
