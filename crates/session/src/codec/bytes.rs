//! Growing and reading byte strings: checked on both sides, never a panic.

use super::damaged;
use crate::fault::Fault;

#[derive(Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub fn reserve(&mut self, more: usize) -> Result<(), Fault> {
        self.0.try_reserve(more).map_err(|_| Fault::out_of_memory())
    }
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        self.reserve(bytes.len())?;
        self.0.extend_from_slice(bytes);
        Ok(())
    }
    pub fn byte(&mut self, byte: u8) -> Result<(), Fault> {
        self.bytes(&[byte])
    }
    /// Seven bits a byte, low ones first.
    pub fn varint(&mut self, mut n: u64) -> Result<(), Fault> {
        while n >= 0x80 {
            self.byte(n as u8 | 0x80)?;
            n >>= 7;
        }
        self.byte(n as u8)
    }
    pub fn text(&mut self, text: &str) -> Result<(), Fault> {
        self.varint(text.len() as u64)?;
        self.bytes(text.as_bytes())
    }
    pub fn units(&mut self, units: &[u16]) -> Result<(), Fault> {
        self.reserve(units.len().saturating_mul(2))?;
        units.iter().try_for_each(|u| self.bytes(&u.to_le_bytes()))
    }
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { rest: bytes }
    }
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }
    pub fn take(&mut self, n: usize) -> Result<&'a [u8], Fault> {
        let (head, tail) = self.rest.split_at_checked(n).ok_or_else(damaged)?;
        self.rest = tail;
        Ok(head)
    }
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        self.take(N)?.try_into().map_err(|_| damaged())
    }
    pub fn byte(&mut self) -> Result<u8, Fault> {
        self.array::<1>().map(|[b]| b)
    }
    pub fn varint(&mut self) -> Result<u64, Fault> {
        let mut n = 0u64;
        for shift in (0..64).step_by(7) {
            let b = self.byte()?;
            n |= u64::from(b & 0x7f) << shift;
            if b < 0x80 {
                return Ok(n);
            }
        }
        Err(damaged())
    }
    pub fn size(&mut self) -> Result<usize, Fault> {
        usize::try_from(self.varint()?).map_err(|_| damaged())
    }
    /// A number of things of a byte at least: never more than there are bytes, so that a lie cannot reserve memory.
    pub fn count(&mut self) -> Result<usize, Fault> {
        let n = self.size()?;
        if n > self.rest.len() {
            Err(damaged())
        } else {
            Ok(n)
        }
    }
    pub fn text(&mut self) -> Result<&'a str, Fault> {
        let n = self.count()?;
        std::str::from_utf8(self.take(n)?).map_err(|_| damaged())
    }
    pub fn units(&mut self, count: usize) -> Result<Vec<u16>, Fault> {
        let bytes = self.take(count.checked_mul(2).ok_or_else(damaged)?)?;
        let mut out = Vec::new();
        out.try_reserve_exact(count).map_err(|_| Fault::out_of_memory())?;
        out.extend(bytes.chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]])));
        Ok(out)
    }
}
