//! Small allocations from lists of free pieces, one list for each size. Values, frames and short texts come and go by the million; the
//! general allocator spends more on one of them than the program does.
//!
//! A wasm instance has one thread, so nothing here is locked.

use std::alloc::{GlobalAlloc, Layout};
use std::cell::UnsafeCell;
use std::ptr;

/// Sizes are multiples of this, which is also the alignment of every piece.
const STEP: usize = 16;
/// Larger allocations go to the general allocator.
const LARGEST: usize = 512;
const CLASSES: usize = LARGEST / STEP;
/// What is asked of the general allocator at a time.
const CHUNK: usize = 8 * 1024;

/// A free piece holds the address of the next one.
struct Free {
    next: *mut Free,
}

#[derive(Clone, Copy)]
struct Class {
    free: *mut Free,
    /// The unused rest of the last chunk.
    fresh: *mut u8,
    left: usize,
}

pub struct Pool<A> {
    inner: A,
    classes: UnsafeCell<[Class; CLASSES]>,
}

// SAFETY: the module is compiled for one thread (wasm without atomics), so no two calls run at a time.
unsafe impl<A> Sync for Pool<A> {}

impl<A> Pool<A> {
    pub const fn new(inner: A) -> Pool<A> {
        let none = Class {
            free: ptr::null_mut(),
            fresh: ptr::null_mut(),
            left: 0,
        };
        Pool {
            inner,
            classes: UnsafeCell::new([none; CLASSES]),
        }
    }
}

/// The list that serves a layout; `None` for the general allocator.
#[inline(always)]
fn class_of(layout: Layout) -> Option<usize> {
    let size = layout.size();
    (size <= LARGEST && size > 0 && layout.align() <= STEP).then(|| (size - 1) / STEP)
}

impl<A: GlobalAlloc> Pool<A> {
    /// A piece of the class's size from a new chunk; null when there is no memory.
    #[cold]
    fn carve(&self, class: &mut Class, size: usize) -> *mut u8 {
        if class.left < size {
            let Ok(layout) = Layout::from_size_align(CHUNK, STEP) else {
                return ptr::null_mut();
            };
            // SAFETY: a layout of nonzero size.
            let chunk = unsafe { self.inner.alloc(layout) };
            if chunk.is_null() {
                return chunk;
            }
            class.fresh = chunk;
            class.left = CHUNK;
        }
        let piece = class.fresh;
        // SAFETY: `left` bytes from `fresh` on are the chunk's, and `size` is no more.
        class.fresh = unsafe { piece.add(size) };
        class.left -= size;
        piece
    }
}

// SAFETY: a piece is in one free list or with one owner; its class's size is at least that of the layout it is given out for, and the
// same layout finds the same class when it comes back. Everything else is passed on as it is.
unsafe impl<A: GlobalAlloc> GlobalAlloc for Pool<A> {
    #[inline(always)]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(k) = class_of(layout) else {
            // SAFETY: the caller's layout.
            return unsafe { self.inner.alloc(layout) };
        };
        // SAFETY: one thread, and no reference to the lists outlives a call.
        let class = unsafe { &mut (&mut *self.classes.get())[k] };
        let piece = class.free;
        if piece.is_null() {
            return self.carve(class, (k + 1) * STEP);
        }
        // SAFETY: what is in a free list was written by `dealloc`.
        class.free = unsafe { (*piece).next };
        piece.cast()
    }

    #[inline(always)]
    unsafe fn dealloc(&self, piece: *mut u8, layout: Layout) {
        let Some(k) = class_of(layout) else {
            // SAFETY: the caller's piece and layout, of the general allocator.
            unsafe { self.inner.dealloc(piece, layout) };
            return;
        };
        // SAFETY: one thread, and no reference to the lists outlives a call.
        let class = unsafe { &mut (&mut *self.classes.get())[k] };
        let piece = piece.cast::<Free>();
        // SAFETY: a piece has at least sixteen bytes, aligned to sixteen, and nobody else has it any more.
        unsafe { piece.write(Free { next: class.free }) };
        class.free = piece;
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if class_of(layout).is_none() {
            // SAFETY: the caller's layout.
            return unsafe { self.inner.alloc_zeroed(layout) };
        }
        // SAFETY: the caller's layout; the piece has that many bytes.
        unsafe {
            let piece = self.alloc(layout);
            if !piece.is_null() {
                ptr::write_bytes(piece, 0, layout.size());
            }
            piece
        }
    }

    unsafe fn realloc(&self, piece: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let Ok(wanted) = Layout::from_size_align(size, layout.align()) else {
            return ptr::null_mut();
        };
        match (class_of(layout), class_of(wanted)) {
            // SAFETY: both sizes are the general allocator's, and so is the piece.
            (None, None) => unsafe { self.inner.realloc(piece, layout, size) },
            (Some(old), Some(new)) if old == new => piece,
            // SAFETY: the new piece is another one and has at least the smaller size.
            _ => unsafe {
                let moved = self.alloc(wanted);
                if !moved.is_null() {
                    ptr::copy_nonoverlapping(piece, moved, layout.size().min(size));
                    self.dealloc(piece, layout);
                }
                moved
            },
        }
    }
}
