//! The byte that begins a value.

pub const NUM: u8 = 1;
pub const BOOL: u8 = 2;
pub const DOUBLE: u8 = 3;
pub const SINGLE: u8 = 4;
pub const COMPLEX: u8 = 5;
pub const COMPLEX_SINGLE: u8 = 6;
pub const INT8: u8 = 7;
pub const INT16: u8 = 8;
pub const INT32: u8 = 9;
pub const INT64: u8 = 10;
pub const UINT8: u8 = 11;
pub const UINT16: u8 = 12;
pub const UINT32: u8 = 13;
pub const UINT64: u8 = 14;
pub const LOGICAL: u8 = 15;
pub const CHAR: u8 = 16;
/// Per element: 0 for missing, or its length plus one and the units.
pub const STRING: u8 = 17;
/// Shape; the elements follow.
pub const CELL: u8 = 18;
/// Shape, field names; the values follow element by element.
pub const STRUCT: u8 = 19;
/// A name.
pub const NAMED: u8 = 20;
/// Text, captured names with a value; the values follow.
pub const ANONYMOUS: u8 = 21;
/// Key type, value type, keys; the values follow.
pub const MAP: u8 = 22;
/// The number of a map that came before.
pub const SAME_MAP: u8 = 23;
/// Kind, identifier, message, stack; the causes follow.
pub const EXCEPTION: u8 = 24;
/// The container that follows gets a number when all of it is there: 0, 1, 2 ...
pub const SHARED: u8 = 25;
/// The number of a container that came before.
pub const SAME: u8 = 26;
