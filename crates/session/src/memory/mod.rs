//! The allocator that a core runs on: it counts, it has a limit, and it keeps a reserve for the small allocations that cannot fail.
//!
//! Guest-sized allocations are fallible, so they simply get no memory. What stable Rust cannot refuse (`Rc`, `Box`, `String`, most of
//! them a few bytes) would end in an abort. Below 64 KiB it comes out of a reserve of 1 MiB when there is no memory at all. Up to
//! 4 MiB it may go past the host's limit, or is served from headroom that was put aside when there was much. When a command has taken
//! more than its share, `low` says so: the VM reads it at its next fuel point and raises `Out of memory`, by which the program lets go
//! of what it holds. A program that catches that and goes on is ended.
//!
//! A command may keep what it took, so its share is a part of what is left: many that fail in a row do not use the reserve up.
//!
//! The same allocator under a native test fails the k-th allocation on demand.

mod reserve;

use reserve::{Reserve, ALIGNMENT, RESERVE_BYTES};
use std::alloc::{GlobalAlloc, Layout};
use std::ptr;
use std::sync::atomic::{AtomicPtr, AtomicU8, AtomicUsize, Ordering::Relaxed};

/// Allocations from here on are the program's: they may fail.
pub const GUEST_SIZED: usize = 64 * 1024;
/// Allocations below this may go past the limit: what they are for may not know how to be refused.
const REFUSABLE: usize = 4 * 1024 * 1024;
/// Put aside when more than `PLENTY` is in use, for the day on which there is no more.
const HEADROOM: Layout = match Layout::from_size_align(16 * 1024 * 1024, ALIGNMENT) {
    Ok(layout) => layout,
    Err(_) => Layout::new::<u8>(),
};
const PLENTY: usize = 64 * 1024 * 1024;
/// What a command may take before its program is told: so much that `clear` works when memory is full.
const SHARE: usize = 64 * 1024;
/// A command that has been told this often, each time after another share, goes on all the same: it is ended.
const SHARES: usize = 4;
/// Of the reserve, for commands that clear variables when others have used the rest.
const KEPT: usize = 192 * 1024;
/// `Memory::low` when the program is to be told, which it may catch.
pub const LOW: u8 = 1;
/// `Memory::low` when the program is to be ended.
pub const SPENT: u8 = 2;

/// Counters and the reserve. One per process or wasm instance, beside the allocator that uses it.
pub struct Memory {
    used: AtomicUsize,
    peak: AtomicUsize,
    /// 0 for none.
    limit: AtomicUsize,
    low: AtomicU8,
    /// The command's share of the reserve.
    share: AtomicUsize,
    /// Bytes of the reserve at which the command is told next.
    mark: AtomicUsize,
    /// The same for bytes beyond the limit.
    excess: AtomicUsize,
    /// How often the command was told.
    told: AtomicUsize,
    /// Fault injection: the limit is met at the k-th guest-sized allocation.
    tight: AtomicUsize,
    /// Fault injection: guest-sized allocations until one fails; 0 for never.
    fail_guest: AtomicUsize,
    /// The same for allocations of any size.
    fail_any: AtomicUsize,
    /// Null when it is not there.
    headroom: AtomicPtr<u8>,
    reserve: Reserve,
}

impl Memory {
    pub const fn new() -> Memory {
        Memory {
            used: AtomicUsize::new(0),
            peak: AtomicUsize::new(0),
            limit: AtomicUsize::new(0),
            low: AtomicU8::new(0),
            share: AtomicUsize::new(SHARE),
            mark: AtomicUsize::new(SHARE),
            excess: AtomicUsize::new(SHARE),
            told: AtomicUsize::new(0),
            tight: AtomicUsize::new(0),
            fail_guest: AtomicUsize::new(0),
            fail_any: AtomicUsize::new(0),
            headroom: AtomicPtr::new(ptr::null_mut()),
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
    /// `LOW` or `SPENT` when a command has used its share; whoever reports it clears it.
    pub fn low(&'static self) -> &'static AtomicU8 {
        &self.low
    }
    /// A command begins: what was tight before is not its fault.
    pub fn begin_command(&self) {
        let live = self.reserve.live();
        let share = SHARE.min(RESERVE_BYTES.saturating_sub(live) / (2 * SHARES));
        self.share.store(share, Relaxed);
        self.mark.store(live.saturating_add(share), Relaxed);
        self.excess.store(self.beyond_limit().saturating_add(SHARE), Relaxed);
        self.told.store(0, Relaxed);
        self.low.store(0, Relaxed);
    }
    /// Commands have kept so much of the reserve that the next one might not find what it needs to begin.
    pub fn is_nearly_spent(&self) -> bool {
        self.reserve.live() > RESERVE_BYTES - KEPT
    }
    fn beyond_limit(&self) -> usize {
        match self.limit.load(Relaxed) {
            0 => 0,
            limit => self.used.load(Relaxed).saturating_sub(limit),
        }
    }
    /// Bytes of the reserve that are in use.
    pub fn reserved(&self) -> usize {
        self.reserve.live()
    }
    /// For tests: the k-th guest-sized allocation from now fails.
    pub fn fail_guest_sized(&self, k: usize) {
        self.fail_guest.store(k, Relaxed);
    }
    /// For tests: the k-th allocation from now gets no memory; a small one comes out of the reserve. 0 for none, `usize::MAX` for all.
    pub fn fail_any(&self, k: usize) {
        self.fail_any.store(k, Relaxed);
    }
    /// For tests: the limit is met at the k-th guest-sized allocation from now.
    pub fn meet_limit(&self, k: usize) {
        self.tight.store(k, Relaxed);
    }
    /// For tests: the fault that was asked for has not come yet.
    pub fn is_fault_due(&self) -> bool {
        [&self.fail_any, &self.fail_guest, &self.tight]
            .iter()
            .any(|k| k.load(Relaxed) > 0)
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
        let fits = limit == 0 || used.checked_add(more).is_some_and(|total| total <= limit);
        if fits && (size < GUEST_SIZED || !counts_down(&self.tight)) {
            return true;
        }
        self.pass_limit(size, fits)
    }
    /// `always`: the command is told, however little it has taken.
    #[cold]
    fn pass_limit(&self, size: usize, always: bool) -> bool {
        if always {
            self.tell();
        } else if size < REFUSABLE {
            self.note(self.beyond_limit(), &self.excess, SHARE);
        }
        size < REFUSABLE
    }
    /// Tells the command when `taken` has come to the mark, which moves on by a share.
    fn note(&self, taken: usize, mark: &AtomicUsize, share: usize) {
        if taken > mark.load(Relaxed) {
            mark.store(taken.saturating_add(share), Relaxed);
            self.tell();
        }
    }
    fn tell(&self) {
        let before = self.told.fetch_add(1, Relaxed);
        self.low.fetch_max(if before < SHARES { LOW } else { SPENT }, Relaxed);
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
        self.note(self.reserve.live(), &self.mark, self.share.load(Relaxed));
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
        usize::MAX => true,
        n => {
            counter.store(n - 1, Relaxed);
            n == 1
        }
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

impl<A: GlobalAlloc> Guarded<A> {
    /// Asks `inner`; where it has none, the headroom is given up for allocations that may not know how to be refused.
    fn ask(&self, size: usize, ask: impl Fn(&A) -> *mut u8) -> *mut u8 {
        let piece = ask(&self.inner);
        let headroom = &self.memory.headroom;
        if piece.is_null() {
            let held = if size < REFUSABLE {
                headroom.swap(ptr::null_mut(), Relaxed)
            } else {
                ptr::null_mut()
            };
            if held.is_null() {
                return piece;
            }
            self.memory.tell();
            // SAFETY: `inner` gave it out with this layout, and nobody has used it.
            unsafe { self.inner.dealloc(held, HEADROOM) };
            return ask(&self.inner);
        }
        if size >= GUEST_SIZED && headroom.load(Relaxed).is_null() && self.memory.used() > PLENTY {
            // SAFETY: a layout of nonzero size.
            let held = unsafe { self.inner.alloc(HEADROOM) };
            let taken = headroom.compare_exchange(ptr::null_mut(), held, Relaxed, Relaxed);
            if taken.is_err() && !held.is_null() {
                // SAFETY: it was given out just now, and another thread was faster.
                unsafe { self.inner.dealloc(held, HEADROOM) };
            }
        }
        piece
    }
}

// SAFETY: memory comes from `inner` or from the reserve and goes back where it came from; sizes and alignments are passed on as they are.
unsafe impl<A: GlobalAlloc> GlobalAlloc for Guarded<A> {
    #[inline(always)]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if self.memory.admit(layout.size()) {
            // SAFETY: the caller's layout.
            let piece = self.ask(layout.size(), |inner| unsafe { inner.alloc(layout) });
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
            let piece = self.ask(layout.size(), |inner| unsafe { inner.alloc_zeroed(layout) });
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
            // SAFETY: it is not the reserve's, so `inner` gave it out with this layout; where it was not moved, it is as it was.
            let moved = self.ask(size, |inner| unsafe { inner.realloc(piece, layout, size) });
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
