//! The allocator that a core runs on: it counts, it has a limit, and it keeps a reserve for the small allocations that cannot fail.
//!
//! Guest-sized allocations are fallible everywhere, so they simply get no memory. What stable Rust cannot refuse (`Rc`, `Box`, `String`
//! of a few bytes) would end in an abort; below 64 KiB it comes out of a reserve of 1 MiB instead. When a command has taken more than
//! its share of that, `low` is set: the VM reads it at its next fuel point and raises `Out of memory`, by which the program lets go of
//! what it holds.
//!
//! The same allocator under a native test fails the k-th allocation on demand.

use std::alloc::{GlobalAlloc, Layout};
use std::cell::UnsafeCell;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering::Relaxed};

/// Allocations from here on are the program's: they may fail.
pub const GUEST_SIZED: usize = 64 * 1024;
const RESERVE_BYTES: usize = 1024 * 1024;
const ALIGNMENT: usize = 16;
/// What a command may take of the reserve before its program is told: so much that `clear` works when memory is full.
const SLACK: usize = 64 * 1024;

/// Counters and the reserve. One per process or wasm instance, beside the allocator that uses it.
pub struct Memory {
    used: AtomicUsize,
    peak: AtomicUsize,
    /// 0 for none.
    limit: AtomicUsize,
    low: AtomicBool,
    /// Bytes of the reserve that were in use when the command began.
    mark: AtomicUsize,
    /// Fault injection: guest-sized allocations until one fails; 0 for never.
    fail_guest: AtomicUsize,
    /// The same for allocations of any size.
    fail_any: AtomicUsize,
    reserve: Reserve,
}

impl Memory {
    pub const fn new() -> Memory {
        Memory {
            used: AtomicUsize::new(0),
            peak: AtomicUsize::new(0),
            limit: AtomicUsize::new(0),
            low: AtomicBool::new(false),
            mark: AtomicUsize::new(0),
            fail_guest: AtomicUsize::new(0),
            fail_any: AtomicUsize::new(0),
            reserve: Reserve::new(),
        }
    }
    pub fn used(&self) -> usize {
        self.used.load(Relaxed)
    }
    /// Most that was in use at a time.
    pub fn peak(&self) -> usize {
        self.peak.load(Relaxed)
    }
    pub fn limit(&self) -> usize {
        self.limit.load(Relaxed)
    }
    /// Bytes that may be in use; 0 for as many as there are.
    pub fn set_limit(&self, bytes: u64) {
        self.limit.store(usize::try_from(bytes).unwrap_or(usize::MAX), Relaxed);
    }
    /// Set when a command has used its share of the reserve; whoever reports it clears it.
    pub fn low(&'static self) -> &'static AtomicBool {
        &self.low
    }
    /// A command begins: what was tight before is not its fault.
    pub fn begin_command(&self) {
        self.mark.store(self.reserve.live(), Relaxed);
        self.low.store(false, Relaxed);
    }
    /// Bytes of the reserve that are in use.
    pub fn reserved(&self) -> usize {
        self.reserve.live()
    }
    /// For tests: the k-th guest-sized allocation from now fails.
    pub fn fail_guest_sized(&self, k: usize) {
        self.fail_guest.store(k, Relaxed);
    }
    /// For tests: the k-th allocation from now gets no memory; a small one comes out of the reserve.
    pub fn fail_any(&self, k: usize) {
        self.fail_any.store(k, Relaxed);
    }

    /// False for an allocation that may not be.
    #[inline(always)]
    fn admit(&self, size: usize) -> bool {
        self.admit_growth(size, size)
    }
    /// The same for an allocation of `size` that takes the place of a smaller one.
    #[inline(always)]
    fn admit_growth(&self, size: usize, more: usize) -> bool {
        if counts_down(&self.fail_any) || (size >= GUEST_SIZED && counts_down(&self.fail_guest)) {
            return false;
        }
        let (used, limit) = (self.used.load(Relaxed), self.limit.load(Relaxed));
        limit == 0 || used.checked_add(more).is_some_and(|total| total <= limit)
    }
    #[inline(always)]
    fn grew(&self, size: usize) {
        let used = self.used.fetch_add(size, Relaxed).wrapping_add(size);
        self.peak.fetch_max(used, Relaxed);
    }
    #[inline(always)]
    fn shrank(&self, size: usize) {
        self.used.fetch_sub(size, Relaxed);
    }
    /// Memory for a small allocation when there is none; null for a large one.
    fn spare(&self, layout: Layout) -> *mut u8 {
        if layout.size() >= GUEST_SIZED || layout.align() > ALIGNMENT {
            return ptr::null_mut();
        }
        let piece = self.reserve.take(layout.size());
        if self.reserve.live() > self.mark.load(Relaxed).saturating_add(SLACK) {
            self.low.store(true, Relaxed);
        }
        piece
    }
}

impl Default for Memory {
    fn default() -> Self {
        Memory::new()
    }
}

/// True when a countdown that is running comes to its end.
#[inline(always)]
fn counts_down(counter: &AtomicUsize) -> bool {
    match counter.load(Relaxed) {
        0 => false,
        n => {
            counter.store(n - 1, Relaxed);
            n == 1
        }
    }
}

/// Memory that is handed out in order. The last piece is taken back at once, the others when all are free: it is for an emergency
/// that passes.
struct Reserve {
    block: UnsafeCell<Block>,
    /// Pieces alive in the upper half, bytes handed out in the lower: one word, so that both change at once.
    state: AtomicU64,
}

#[repr(align(16))]
struct Block([u8; RESERVE_BYTES]);

// SAFETY: the block's bytes are only reached through pieces that `take` hands out, each once.
unsafe impl Sync for Reserve {}

impl Reserve {
    const fn new() -> Reserve {
        Reserve {
            block: UnsafeCell::new(Block([0; RESERVE_BYTES])),
            state: AtomicU64::new(0),
        }
    }
    fn live(&self) -> usize {
        let state = self.state.load(Relaxed);
        if state >> 32 == 0 {
            0
        } else {
            (state & 0xffff_ffff) as usize
        }
    }
    fn take(&self, size: usize) -> *mut u8 {
        let size = size.next_multiple_of(ALIGNMENT) as u64;
        let taken = self.state.fetch_update(Relaxed, Relaxed, |state| {
            let (pieces, end) = (state >> 32, state & 0xffff_ffff);
            let next = end + size;
            (next <= RESERVE_BYTES as u64).then_some((pieces + 1) << 32 | next)
        });
        match taken {
            // SAFETY: `take` keeps start + size within the block.
            Ok(state) => unsafe {
                (&raw mut (*self.block.get()).0)
                    .cast::<u8>()
                    .add((state & 0xffff_ffff) as usize)
            },
            Err(_) => ptr::null_mut(),
        }
    }
    #[inline(always)]
    fn owns(&self, piece: *mut u8) -> bool {
        let start = self.block.get() as usize;
        (start..start + RESERVE_BYTES).contains(&(piece as usize))
    }
    fn give_back(&self, piece: *mut u8, size: usize) {
        let start = (piece as usize).wrapping_sub(self.block.get() as usize) as u64;
        let size = size.next_multiple_of(ALIGNMENT) as u64;
        let _ = self.state.fetch_update(Relaxed, Relaxed, |state| {
            let (pieces, end) = ((state >> 32).saturating_sub(1), state & 0xffff_ffff);
            let end = if start + size == end { start } else { end };
            Some(if pieces == 0 { 0 } else { pieces << 32 | end })
        });
    }
}

/// `#[global_allocator] static ALLOCATOR: Guarded<System> = Guarded::new(System, &MEMORY);`
pub struct Guarded<A> {
    inner: A,
    memory: &'static Memory,
}

impl<A> Guarded<A> {
    pub const fn new(inner: A, memory: &'static Memory) -> Guarded<A> {
        Guarded { inner, memory }
    }
}

// SAFETY: memory comes from `inner` or from the reserve and goes back where it came from; sizes and alignments are passed on as they are.
unsafe impl<A: GlobalAlloc> GlobalAlloc for Guarded<A> {
    #[inline(always)]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if self.memory.admit(layout.size()) {
            // SAFETY: the caller's layout.
            let piece = unsafe { self.inner.alloc(layout) };
            if !piece.is_null() {
                self.memory.grew(layout.size());
                return piece;
            }
        }
        self.memory.spare(layout)
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if self.memory.admit(layout.size()) {
            // SAFETY: the caller's layout.
            let piece = unsafe { self.inner.alloc_zeroed(layout) };
            if !piece.is_null() {
                self.memory.grew(layout.size());
                return piece;
            }
        }
        let piece = self.memory.spare(layout);
        if !piece.is_null() {
            // SAFETY: `spare` gave at least that many bytes; the reserve may have been used before.
            unsafe { ptr::write_bytes(piece, 0, layout.size()) };
        }
        piece
    }

    #[inline(always)]
    unsafe fn dealloc(&self, piece: *mut u8, layout: Layout) {
        if self.memory.reserve.owns(piece) {
            self.memory.reserve.give_back(piece, layout.size());
            return;
        }
        self.memory.shrank(layout.size());
        // SAFETY: it is not the reserve's, so `inner` gave it out with this layout.
        unsafe { self.inner.dealloc(piece, layout) }
    }

    unsafe fn realloc(&self, piece: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let more = size.saturating_sub(layout.size());
        let reserved = self.memory.reserve.owns(piece);
        if !reserved && (more == 0 || self.memory.admit_growth(size, more)) {
            // SAFETY: it is not the reserve's, so `inner` gave it out with this layout.
            let moved = unsafe { self.inner.realloc(piece, layout, size) };
            if !moved.is_null() {
                self.memory.shrank(layout.size());
                self.memory.grew(size);
                return moved;
            }
        }
        let Ok(wanted) = Layout::from_size_align(size, layout.align()) else {
            return ptr::null_mut();
        };
        // SAFETY: a layout of nonzero size, as `realloc` demands of its caller.
        let fresh = if reserved {
            unsafe { self.alloc(wanted) }
        } else {
            self.memory.spare(wanted)
        };
        if !fresh.is_null() {
            // SAFETY: both have at least the smaller size, and they are different allocations.
            unsafe {
                ptr::copy_nonoverlapping(piece, fresh, layout.size().min(size));
                self.dealloc(piece, layout);
            }
        }
        fresh
    }
}
