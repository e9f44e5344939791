//! What a resumable job answers when its share of work is done.

/// Outcome of one `advance` call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The job is finished; take its result.
    Ready,
    /// The budget is spent; call `advance` again.
    Again,
}

impl Progress {
    /// Whether the job is finished.
    pub fn is_ready(self) -> bool {
        self == Progress::Ready
    }
}

/// A budget that runs down as elementary operations are counted.
#[derive(Clone, Copy, Debug)]
pub struct Budget(u64);

impl Budget {
    /// A budget of `operations`; at least one step is always granted, so a job can't stall.
    pub fn new(operations: u64) -> Self {
        Budget(operations.max(1))
    }

    /// Counts `operations`; says whether anything is left.
    pub fn spend(&mut self, operations: u64) -> bool {
        self.0 = self.0.saturating_sub(operations);
        self.0 > 0
    }

    /// Whether the budget is used up.
    pub fn is_spent(&self) -> bool {
        self.0 == 0
    }
}
