//! A compact binary form of values, for copies of a workspace that outlive an instance.
//!
//! ```text
//! file   = "RMWS" version:u16 crc:u32 count:varint (name value)*      crc: CRC-32 of all behind it
//! value  = tag:u8 body                                                 see `tag`
//! array  = ndims:varint dim:varint* elements                           little-endian elements
//! ```
//! Children of containers follow their head, so that neither side recurses by the program's nesting. A map is a handle: it is
//! written once and named by number afterwards, which also ends the cycle of a map that holds itself. So is what other containers share:
//! a hundred cells that hold the next one twice would be 2^100 otherwise.

mod bytes;
mod crc;
mod read;
mod tag;
mod write;

pub(crate) use bytes::{Reader, Writer};
pub(crate) use crc::crc32;
pub use read::HandleMaker;

use crate::fault::Fault;
use runmat_protocol::CoreErrorCode;
use runmat_value::Value;
use std::rc::Rc;

const MAGIC: &[u8; 4] = b"RMWS";
/// Raised with every change of the form. Copies are for recovery, not for keeping: older ones are refused.
const VERSION: u16 = 2;

/// Encodes variables.
pub fn encode(variables: &[(Rc<str>, Value)]) -> Result<Vec<u8>, Fault> {
    let mut out = Writer::default();
    out.bytes(MAGIC)?;
    out.bytes(&VERSION.to_le_bytes())?;
    out.bytes(&[0; 4])?;
    out.varint(variables.len() as u64)?;
    let mut encoder = write::Encoder::default();
    for (name, value) in variables {
        out.text(name)?;
        encoder.value(&mut out, value)?;
    }
    let mut bytes = out.into_bytes();
    let crc = crc32(bytes.get(10..).unwrap_or(&[]));
    if let Some(place) = bytes.get_mut(6..10) {
        place.copy_from_slice(&crc.to_le_bytes());
    }
    Ok(bytes)
}

/// Decodes what `encode` made.
pub fn decode(bytes: &[u8], handles: &mut dyn HandleMaker) -> Result<Vec<(Rc<str>, Value)>, Fault> {
    let mut input = Reader::new(bytes);
    if input.take(4).ok() != Some(MAGIC) {
        return Err(Fault::new(
            CoreErrorCode::NotAnImage,
            "These bytes are no copy of a workspace.",
        ));
    }
    let version = u16::from_le_bytes(input.array()?);
    if version != VERSION {
        return Err(Fault::new(
            CoreErrorCode::WrongVersion,
            format!("The copy of the workspace has version {version}; this core reads {VERSION}."),
        ));
    }
    let crc = u32::from_le_bytes(input.array()?);
    if crc32(input.rest()) != crc {
        return Err(damaged());
    }
    let count = input.count()?;
    let mut variables = Vec::new();
    let mut decoder = read::Decoder::new(handles);
    for _ in 0..count {
        let name = input.text()?;
        variables.push((Rc::from(name), decoder.value(&mut input)?));
    }
    Ok(variables)
}

pub(crate) fn damaged() -> Fault {
    Fault::new(CoreErrorCode::Damaged, "The bytes are damaged.")
}

#[cfg(test)]
mod tests;
