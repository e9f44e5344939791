//! A block of memory for small allocations when there is none: a list of free pieces in order of address, kept in the pieces themselves.
//!
//! ```text
//! block  | used | next size ... | used | used | next size ... |      next: offset of the free piece behind it, size: in bytes
//! ```
//! It serves a few hundred pieces in an emergency that passes, so it is small rather than fast.

use std::cell::UnsafeCell;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

pub(super) const RESERVE_BYTES: usize = 1024 * 1024;
pub(super) const ALIGNMENT: usize = 16;
const NONE: usize = usize::MAX;

pub(super) struct Reserve {
    block: UnsafeCell<Block>,
    /// Offset of the first free piece. Behind the lock.
    first: UnsafeCell<usize>,
    /// The block is one free piece, which its first use writes.
    fresh: UnsafeCell<bool>,
    live: AtomicUsize,
    lock: AtomicBool,
}

#[repr(align(16))]
struct Block([u8; RESERVE_BYTES]);

/// What stands in a free piece.
#[derive(Clone, Copy)]
struct Free {
    next: usize,
    size: usize,
}

// SAFETY: `first`, `fresh` and the free pieces are only touched by who holds the lock; used pieces belong to who took them.
unsafe impl Sync for Reserve {}

impl Reserve {
    pub const fn new() -> Reserve {
        Reserve {
            block: UnsafeCell::new(Block([0; RESERVE_BYTES])),
            first: UnsafeCell::new(0),
            fresh: UnsafeCell::new(true),
            live: AtomicUsize::new(0),
            lock: AtomicBool::new(false),
        }
    }

    /// Bytes in use.
    pub fn live(&self) -> usize {
        self.live.load(Ordering::Relaxed)
    }

    /// Null when no free piece is large enough.
    pub fn take(&self, size: usize) -> *mut u8 {
        let size = rounded(size);
        self.locked(|| {
            let (mut before, mut at) = (NONE, self.first());
            while at != NONE {
                let piece = self.read(at);
                if piece.size < size {
                    (before, at) = (at, piece.next);
                    continue;
                }
                let next = if piece.size == size {
                    piece.next
                } else {
                    let rest = Free {
                        next: piece.next,
                        size: piece.size - size,
                    };
                    self.write(at + size, rest);
                    at + size
                };
                self.set_next(before, next);
                self.live.fetch_add(size, Ordering::Relaxed);
                // SAFETY: offsets of free pieces lie in the block.
                return unsafe { self.start().add(at) };
            }
            ptr::null_mut()
        })
    }

    #[inline(always)]
    pub fn owns(&self, piece: *mut u8) -> bool {
        let start = self.block.get() as usize;
        (start..start + RESERVE_BYTES).contains(&(piece as usize))
    }

    /// Takes a piece back that `take` gave for this size.
    pub fn give_back(&self, piece: *mut u8, size: usize) {
        let size = rounded(size);
        let at = (piece as usize).wrapping_sub(self.block.get() as usize);
        self.locked(|| {
            let (mut before, mut next) = (NONE, self.first());
            while next != NONE && next < at {
                (before, next) = (next, self.read(next).next);
            }
            let mut own = Free { next, size };
            if next != NONE && at + size == next {
                let behind = self.read(next);
                own = Free {
                    next: behind.next,
                    size: size + behind.size,
                };
            }
            if before != NONE {
                let front = self.read(before);
                if before + front.size == at {
                    own.size += front.size;
                    self.write(before, own);
                    self.live.fetch_sub(size, Ordering::Relaxed);
                    return;
                }
            }
            self.write(at, own);
            self.set_next(before, at);
            self.live.fetch_sub(size, Ordering::Relaxed);
        });
    }

    fn locked<R>(&self, work: impl FnOnce() -> R) -> R {
        while self.lock.swap(true, Ordering::Acquire) {
            std::hint::spin_loop();
        }
        let result = work();
        self.lock.store(false, Ordering::Release);
        result
    }

    fn start(&self) -> *mut u8 {
        // SAFETY: only the address is taken.
        unsafe { (&raw mut (*self.block.get()).0).cast() }
    }

    fn first(&self) -> usize {
        // SAFETY: called with the lock held.
        unsafe {
            if *self.fresh.get() {
                *self.fresh.get() = false;
                let whole = Free {
                    next: NONE,
                    size: RESERVE_BYTES,
                };
                self.write(0, whole);
            }
            *self.first.get()
        }
    }

    fn set_next(&self, before: usize, next: usize) {
        if before == NONE {
            // SAFETY: called with the lock held.
            unsafe { *self.first.get() = next }
        } else {
            let front = self.read(before);
            self.write(before, Free { next, ..front });
        }
    }

    fn read(&self, at: usize) -> Free {
        // SAFETY: called with the lock held, for the offset of a free piece: a multiple of 16 at which `write` put a `Free`.
        unsafe { self.start().add(at).cast::<Free>().read() }
    }

    fn write(&self, at: usize, piece: Free) {
        // SAFETY: called with the lock held, for the offset of a piece that nobody uses: a multiple of 16 with 16 bytes of room.
        unsafe { self.start().add(at).cast::<Free>().write(piece) }
    }
}

/// Nobody's piece is empty: a free one must have room for its `Free`.
fn rounded(size: usize) -> usize {
    size.max(1).next_multiple_of(ALIGNMENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_come_back_and_join() {
        let reserve = Box::new(Reserve::new());
        let pieces: Vec<*mut u8> = (0..100).map(|i| reserve.take(1 + i * 40)).collect();
        assert!(pieces.iter().all(|p| reserve.owns(*p)));
        assert!(reserve.take(RESERVE_BYTES).is_null());
        // every third, every second of the rest, what is left: neighbours on both sides, on one, on none
        for step in [3, 2, 1] {
            for (i, piece) in pieces.iter().enumerate() {
                let turn = if i % 3 == 0 {
                    3
                } else if i % 2 == 0 {
                    2
                } else {
                    1
                };
                if turn == step {
                    reserve.give_back(*piece, 1 + i * 40);
                }
            }
        }
        assert_eq!(reserve.live(), 0);
        let whole = reserve.take(RESERVE_BYTES);
        assert!(!whole.is_null());
        assert!(reserve.take(1).is_null());
        reserve.give_back(whole, RESERVE_BYTES);
        assert_eq!(reserve.live(), 0);
    }
}
