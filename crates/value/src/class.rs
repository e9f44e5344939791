//! The classes of values, by MATLAB's names.

use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    Double,
    Single,
    Int8,
    Int16,
    Int32,
    Int64,
    Uint8,
    Uint16,
    Uint32,
    Uint64,
    Logical,
    Char,
    String,
    Cell,
    Struct,
    FunctionHandle,
    Map,
    Exception,
    /// Of a class written in MATLAB; the value knows its name.
    Object,
}

impl Class {
    pub fn name(self) -> &'static str {
        match self {
            Class::Double => "double",
            Class::Single => "single",
            Class::Int8 => "int8",
            Class::Int16 => "int16",
            Class::Int32 => "int32",
            Class::Int64 => "int64",
            Class::Uint8 => "uint8",
            Class::Uint16 => "uint16",
            Class::Uint32 => "uint32",
            Class::Uint64 => "uint64",
            Class::Logical => "logical",
            Class::Char => "char",
            Class::String => "string",
            Class::Cell => "cell",
            Class::Struct => "struct",
            Class::FunctionHandle => "function_handle",
            Class::Map => "containers.Map",
            Class::Exception => "MException",
            Class::Object => "object",
        }
    }
    pub fn from_name(name: &str) -> Option<Class> {
        ALL.iter().copied().find(|c| c.name() == name)
    }
    pub fn is_integer(self) -> bool {
        matches!(
            self,
            Class::Int8
                | Class::Int16
                | Class::Int32
                | Class::Int64
                | Class::Uint8
                | Class::Uint16
                | Class::Uint32
                | Class::Uint64
        )
    }
    pub fn is_float(self) -> bool {
        matches!(self, Class::Double | Class::Single)
    }
    /// double, single or an integer class: `isnumeric`.
    pub fn is_numeric(self) -> bool {
        self.is_float() || self.is_integer()
    }
}

pub(crate) const ALL: &[Class] = &[
    Class::Double,
    Class::Single,
    Class::Int8,
    Class::Int16,
    Class::Int32,
    Class::Int64,
    Class::Uint8,
    Class::Uint16,
    Class::Uint32,
    Class::Uint64,
    Class::Logical,
    Class::Char,
    Class::String,
    Class::Cell,
    Class::Struct,
    Class::FunctionHandle,
    Class::Map,
    Class::Exception,
];

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
