//! Random numbers: the Mersenne twister as MATLAB seeds it, and draws from distributions.

mod distributions;
mod permutation;
mod twister;
mod ziggurat;

pub use permutation::{permutation, sample};
pub use twister::Twister;

use ziggurat::Ziggurat;

/// One random stream: generator and the tables of its normal transform. A session owns one.
#[derive(Clone, Debug)]
pub struct Stream {
    twister: Twister,
    normal: Ziggurat,
    /// What the settings of the stream name as its seed; the numbers come from the state alone.
    pub seed: u32,
}

impl Default for Stream {
    fn default() -> Self {
        Stream::new(0)
    }
}

impl Stream {
    /// The stream of `rng(seed)`; seed 0 stands for 5489.
    pub fn new(seed: u32) -> Self {
        Stream {
            twister: Twister::new(seed),
            normal: Ziggurat::new(),
            seed,
        }
    }

    /// The 625 words that `s.State` holds.
    pub fn state(&self) -> [u32; 625] {
        self.twister.state()
    }

    /// Continues from what [`Stream::state`] gave; `false` if it can't be one.
    pub fn restore(&mut self, state: &[u32]) -> bool {
        self.twister.restore(state)
    }

    /// 32 random bits.
    pub fn bits(&mut self) -> u32 {
        self.twister.next_u32()
    }

    /// Uniform in the open interval (0, 1), 53 bits: `rand`.
    pub fn uniform(&mut self) -> f64 {
        self.twister.uniform()
    }

    /// Uniform whole number in `low ..= high`: `floor(rand * (high - low + 1)) + low`, as `randi`.
    pub fn integer(&mut self, low: f64, high: f64) -> f64 {
        let span = high - low + 1.0;
        (self.uniform() * span).floor().min(span - 1.0) + low
    }

    /// Fills with uniform numbers.
    pub fn fill_uniform(&mut self, out: &mut [f64]) {
        out.iter_mut().for_each(|v| *v = self.twister.uniform());
    }

    /// Standard normal: `randn`, the same numbers as MATLAB's for the same seed.
    pub fn normal(&mut self) -> f64 {
        self.normal.draw(&mut self.twister)
    }

    /// Fills with standard normal numbers.
    pub fn fill_normal(&mut self, out: &mut [f64]) {
        for v in out {
            *v = self.normal.draw(&mut self.twister);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uniform_numbers_are_matlabs() {
        let mut s = Stream::new(0);
        let want = [
            0.814_723_686_393_179,
            0.905_791_937_075_619,
            0.126_986_816_293_506,
            0.913_375_856_139_019,
            0.632_359_246_225_41,
        ];
        for w in want {
            assert!((s.uniform() - w).abs() < 5e-15);
        }
        let mut s = Stream::new(0);
        let ints: Vec<f64> = (0..5).map(|_| s.integer(1.0, 10.0)).collect();
        assert_eq!(ints, [9.0, 10.0, 2.0, 10.0, 7.0]);
        let mut s = Stream::new(1);
        assert!((s.uniform() - 0.417_022_004_702_574).abs() < 1e-15);
        let mut s = Stream::new(42);
        assert!((s.uniform() - 0.374_540_118_847_363).abs() < 1e-15);
    }

    #[test]
    fn normal_numbers_are_matlabs() {
        let mut s = Stream::new(0);
        let x: Vec<f64> = (0..130).map(|_| s.normal()).collect();
        let first = [
            0.537_667_139_546_1,
            1.833_885_014_595_086,
            -2.258_846_861_003_648,
            0.862_173_320_368_121,
        ];
        assert!(x.iter().zip(first).all(|(a, b)| (a - b).abs() < 1e-15));
        // On the way the 52nd and the 122nd number fell between two layers.
        let near = |k: usize, want: f64| assert!((x[k] - want).abs() < 5e-5, "{k}: {}", x[k]);
        for (k, want) in [
            (8, 3.5784),
            (9, 2.7694),
            (51, 0.0774),
            (52, -1.2141),
            (53, -1.1135),
            (99, -1.7947),
        ] {
            near(k, want);
        }
        for (k, want) in [
            (119, -1.2078),
            (120, 2.9080),
            (121, 0.8252),
            (122, 1.3790),
            (123, -1.0582),
            (129, -2.0518),
        ] {
            near(k, want);
        }
    }

    #[test]
    fn state_round_trip() {
        let mut s = Stream::new(7);
        (0..1000).for_each(|_| {
            s.normal();
        });
        let state = s.state();
        let want: Vec<f64> = (0..10).map(|_| s.uniform()).collect();
        let mut t = Stream::default();
        assert!(t.restore(&state));
        assert_eq!((0..10).map(|_| t.uniform()).collect::<Vec<_>>(), want);
        assert!(!t.restore(&state[1..]));
    }

    #[test]
    fn normal_moments() {
        let mut s = Stream::new(3);
        let n = 400_000;
        let x: Vec<f64> = (0..n).map(|_| s.normal()).collect();
        let moment = |p: i32| x.iter().map(|v| v.powi(p)).sum::<f64>() / n as f64;
        assert!(moment(1).abs() < 0.01);
        assert!((moment(2) - 1.0).abs() < 0.015);
        assert!(moment(3).abs() < 0.03);
        assert!((moment(4) - 3.0).abs() < 0.08);
        let tail = x.iter().filter(|v| v.abs() > 3.0).count() as f64 / n as f64;
        assert!((tail - 0.0027).abs() < 4e-4);
        let inside = x.iter().filter(|v| v.abs() < 0.5).count() as f64 / n as f64;
        assert!((inside - 0.382_924_9).abs() < 4e-3);
    }
}
