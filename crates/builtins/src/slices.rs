//! Long work of a builtin in slices, so that the page answers and Stop works while it goes on.

use runmat_kernels::Progress;
use runmat_spec::{Call, Continue, Flow, Input, JobTask};
use runmat_value::ops::Outcome;
use runmat_value::Result;

/// Cheap operations on elements in a slice: about a millisecond of them.
pub(crate) const ELEMENTS: usize = 1 << 18;

/// Multiplications of dense matrices in a slice.
pub(crate) const MULTIPLICATIONS: u64 = 1 << 20;

/// Runs `step` until it is ready, each time in a slice of its own, and then `then`. Work of one step is done at once.
pub(crate) fn in_slices<S: 'static>(
    call: &mut Call,
    mut state: S,
    mut step: impl FnMut(&mut S, &mut Call) -> Result<Progress> + 'static,
    then: impl FnOnce(&mut Call, S) -> Result<Flow> + 'static,
) -> Result<Flow> {
    if step(&mut state, call)? == Progress::Ready {
        return then(call, state);
    }
    Ok(Flow::Again(Box::new(Slices { state, step, then })))
}

struct Slices<S, F, G> {
    state: S,
    step: F,
    then: G,
}

impl<S: 'static, F, G> Continue for Slices<S, F, G>
where
    F: FnMut(&mut S, &mut Call) -> Result<Progress> + 'static,
    G: FnOnce(&mut Call, S) -> Result<Flow> + 'static,
{
    fn resume(mut self: Box<Self>, call: &mut Call, _input: Input) -> Result<Flow> {
        if (self.step)(&mut self.state, call)? == Progress::Again {
            return Ok(Flow::Again(self));
        }
        let Slices { state, then, .. } = *self;
        then(call, state)
    }
}

/// The flow of an operation's outcome.
pub(crate) fn outcome(outcome: Outcome) -> Result<Flow> {
    match outcome {
        Outcome::Ready(value) => Flow::one(value),
        Outcome::Job(job) => Ok(Flow::Again(Box::new(JobTask(job)))),
    }
}

/// `n` elements made one after the other, a slice at a time.
pub(crate) fn collect_in_slices<T: 'static>(
    call: &mut Call,
    n: usize,
    mut make: impl FnMut(&mut Call, usize) -> T + 'static,
    then: impl FnOnce(&mut Call, Vec<T>) -> Result<Flow> + 'static,
) -> Result<Flow> {
    let data = runmat_value::alloc::try_with_capacity(n)?;
    in_slices(
        call,
        data,
        move |data: &mut Vec<T>, call| {
            let end = n.min(data.len() + ELEMENTS);
            while data.len() < end {
                let at = data.len();
                data.push(make(call, at));
            }
            Ok(if end < n { Progress::Again } else { Progress::Ready })
        },
        then,
    )
}
