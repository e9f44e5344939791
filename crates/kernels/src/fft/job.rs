//! Plans, and the resumable transform.

use super::bluestein::Chirp;
use super::passes::{factorize, run};
use super::roots::table;
use crate::alloc::{try_copy, try_zeroed, OutOfMemory};
use crate::complex::C64;
use crate::job::{Budget, Progress};

/// What a length needs, computed once and used for any number of transforms.
#[derive(Clone, Debug)]
pub struct Plan {
    n: usize,
    radices: Vec<usize>,
    roots: Vec<C64>,
    chirp: Option<Chirp>,
}

/// Where a transform stands.
#[derive(Clone, Copy, Debug, Default)]
struct Position {
    pass: usize,
    /// Product of the radices done.
    stride: usize,
    /// Next butterfly of the pass.
    butterfly: usize,
}

impl Plan {
    /// Plans transforms of length `n`.
    pub fn new(n: usize) -> Result<Self, OutOfMemory> {
        match factorize(n) {
            Some(radices) => Ok(Plan {
                n,
                radices,
                roots: table(n)?,
                chirp: None,
            }),
            None => Ok(Plan {
                n,
                radices: Vec::new(),
                roots: Vec::new(),
                chirp: Some(Chirp::new(n)?),
            }),
        }
    }

    /// The length.
    pub fn len(&self) -> usize {
        self.n
    }

    /// Whether the length is zero.
    pub fn is_empty(&self) -> bool {
        self.n == 0
    }

    /// Transforms `data` in place; `scratch` is resized as needed.
    pub fn forward(&self, data: &mut Vec<C64>, scratch: &mut Vec<C64>) -> Result<(), OutOfMemory> {
        let mut state = State::Start;
        while self.step(&mut state, data, scratch, &mut Budget::new(u64::MAX))? == Progress::Again {}
        Ok(())
    }

    /// The inverse transform, scaled by `1 / n`, in place.
    pub fn inverse(&self, data: &mut Vec<C64>, scratch: &mut Vec<C64>) -> Result<(), OutOfMemory> {
        data.iter_mut().for_each(|v| *v = v.conj());
        self.forward(data, scratch)?;
        finish_inverse(data);
        Ok(())
    }

    fn step(
        &self,
        state: &mut State,
        data: &mut Vec<C64>,
        scratch: &mut Vec<C64>,
        budget: &mut Budget,
    ) -> Result<Progress, OutOfMemory> {
        match &self.chirp {
            None => self.step_passes(state, data, scratch, budget),
            Some(chirp) => self.step_chirp(chirp, state, data, scratch, budget),
        }
    }

    fn step_passes(
        &self,
        state: &mut State,
        data: &mut Vec<C64>,
        scratch: &mut Vec<C64>,
        budget: &mut Budget,
    ) -> Result<Progress, OutOfMemory> {
        let mut at = match *state {
            State::Passes(at) => at,
            _ => {
                if scratch.len() != self.n {
                    *scratch = try_zeroed(self.n)?;
                }
                Position {
                    pass: 0,
                    stride: 1,
                    butterfly: 0,
                }
            }
        };
        while let Some(&radix) = self.radices.get(at.pass) {
            let count = self.n / (at.stride * radix);
            // About 16,000 elements between two looks at the budget.
            let chunk = (16_384 / (at.stride * radix)).max(1);
            while at.butterfly < count {
                let end = (at.butterfly + chunk).min(count);
                run(data, scratch, &self.roots, radix, at.stride, at.butterfly, end);
                let work = (end - at.butterfly) * at.stride * radix * 4;
                at.butterfly = end;
                if !budget.spend(work as u64) {
                    *state = State::Passes(at);
                    return Ok(Progress::Again);
                }
            }
            core::mem::swap(data, scratch);
            at = Position {
                pass: at.pass + 1,
                stride: at.stride * radix,
                butterfly: 0,
            };
        }
        *state = State::Done;
        Ok(Progress::Ready)
    }

    fn step_chirp(
        &self,
        chirp: &Chirp,
        state: &mut State,
        data: &mut [C64],
        scratch: &mut Vec<C64>,
        budget: &mut Budget,
    ) -> Result<Progress, OutOfMemory> {
        if matches!(state, State::Start) {
            let mut padded: Vec<C64> = try_zeroed(chirp.inner.n)?;
            for (p, (x, c)) in padded.iter_mut().zip(data.iter().zip(&chirp.chirp)) {
                *p = *x * *c;
            }
            *state = State::Chirp {
                padded,
                second: false,
                inner: Box::new(State::Start),
            };
        }
        let State::Chirp { padded, second, inner } = state else {
            return Ok(Progress::Ready);
        };
        if chirp.inner.step(inner, padded, scratch, budget)? == Progress::Again {
            return Ok(Progress::Again);
        }
        if !*second {
            // Conjugates make the second forward transform an inverse one.
            for (p, f) in padded.iter_mut().zip(&chirp.filter) {
                *p = (*p * *f).conj();
            }
            *second = true;
            **inner = State::Start;
            return Ok(Progress::Again);
        }
        for (x, (p, c)) in data.iter_mut().zip(padded.iter().zip(&chirp.chirp)) {
            *x = p.conj() * *c;
        }
        *state = State::Done;
        Ok(Progress::Ready)
    }
}

fn finish_inverse(data: &mut [C64]) {
    let n = data.len() as f64;
    data.iter_mut().for_each(|v| *v = C64::new(v.re / n, -v.im / n));
}

#[derive(Debug)]
enum State {
    Start,
    Passes(Position),
    Chirp {
        padded: Vec<C64>,
        second: bool,
        inner: Box<State>,
    },
    Done,
}

/// One transform that can be interrupted.
pub struct FftJob {
    plan: Plan,
    data: Vec<C64>,
    scratch: Vec<C64>,
    inverse: bool,
    state: State,
}

impl FftJob {
    /// Takes the data to be transformed.
    pub fn new(mut data: Vec<C64>, inverse: bool) -> Result<Self, OutOfMemory> {
        let plan = Plan::new(data.len())?;
        if inverse {
            data.iter_mut().for_each(|v| *v = v.conj());
        }
        Ok(FftJob {
            plan,
            data,
            scratch: Vec::new(),
            inverse,
            state: State::Start,
        })
    }

    /// Works for about `budget` operations.
    pub fn advance(&mut self, budget: u64) -> Result<Progress, OutOfMemory> {
        if matches!(self.state, State::Done) {
            return Ok(Progress::Ready);
        }
        let progress = self.plan.step(
            &mut self.state,
            &mut self.data,
            &mut self.scratch,
            &mut Budget::new(budget),
        )?;
        if progress == Progress::Ready && self.inverse {
            finish_inverse(&mut self.data);
        }
        Ok(progress)
    }

    /// The result.
    pub fn finish(self) -> Vec<C64> {
        self.data
    }
}

/// The forward transform of a copy.
pub fn fft(x: &[C64]) -> Result<Vec<C64>, OutOfMemory> {
    let mut data = try_copy(x)?;
    Plan::new(x.len())?.forward(&mut data, &mut Vec::new())?;
    Ok(data)
}

/// The inverse transform of a copy, scaled by `1 / n`.
pub fn ifft(x: &[C64]) -> Result<Vec<C64>, OutOfMemory> {
    let mut data = try_copy(x)?;
    Plan::new(x.len())?.inverse(&mut data, &mut Vec::new())?;
    Ok(data)
}

#[cfg(test)]
mod tests {
    use super::super::roots::root;
    use super::*;

    fn noise(n: usize) -> Vec<C64> {
        let mut s = 99u64;
        let mut next = || {
            s = s.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (s >> 33) as f64 / 2f64.powi(30) - 1.0
        };
        (0..n).map(|_| C64::new(next(), next())).collect()
    }

    fn naive(x: &[C64]) -> Vec<C64> {
        let n = x.len() as u64;
        (0..n)
            .map(|k| {
                x.iter()
                    .enumerate()
                    .fold(C64::ZERO, |s, (j, &v)| s + v * root(j as u64 * k % n, n))
            })
            .collect()
    }

    fn distance(a: &[C64], b: &[C64]) -> f64 {
        assert_eq!(a.len(), b.len());
        a.iter().zip(b).map(|(x, y)| (*x - *y).abs()).fold(0.0, f64::max)
    }

    #[test]
    fn agrees_with_the_definition() {
        for n in (0..70).chain([77, 96, 100, 121, 128, 169, 210, 243, 251, 256, 289, 360, 500, 625]) {
            let x = noise(n);
            let y = fft(&x).unwrap();
            assert!(distance(&y, &naive(&x)) < 1e-13 * (n as f64).max(10.0), "{n}");
            assert!(distance(&ifft(&y).unwrap(), &x) < 1e-14, "{n}");
            if n > 0 {
                let real: Vec<f64> = x.iter().map(|z| z.re).collect();
                let as_complex: Vec<C64> = real.iter().map(|&v| C64::from_real(v)).collect();
                let y = super::super::fft_real(&real).unwrap();
                assert!(
                    distance(&y, &naive(&as_complex)) < 1e-13 * (n as f64).max(10.0),
                    "real {n}"
                );
                for k in 1..n {
                    assert_eq!(y[k], y[n - k].conj());
                }
            }
        }
    }

    #[test]
    fn exact_on_simple_input() {
        let x: Vec<C64> = [1.0, 2.0, 3.0, 4.0].iter().map(|&v| C64::from_real(v)).collect();
        let want = [
            C64::new(10.0, 0.0),
            C64::new(-2.0, 2.0),
            C64::new(-2.0, 0.0),
            C64::new(-2.0, -2.0),
        ];
        assert_eq!(fft(&x).unwrap(), want);
        assert_eq!(super::super::fft_real(&[1.0, 2.0, 3.0, 4.0]).unwrap(), want);
    }

    #[test]
    fn interrupted_transform_is_the_same() {
        for n in [1 << 12, 3 * 1031] {
            let x = noise(n);
            let mut job = FftJob::new(x.clone(), false).unwrap();
            let mut turns = 0;
            while job.advance(1).unwrap() == Progress::Again {
                turns += 1;
            }
            assert!(turns >= 4);
            assert_eq!(job.finish(), fft(&x).unwrap());
        }
    }
}
