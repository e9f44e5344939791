//! MT19937 (Matsumoto and Nishimura) with the seeding and the 53-bit output that MATLAB uses.

const N: usize = 624;
const M: usize = 397;

/// The generator's state.
#[derive(Clone, Debug)]
pub struct Twister {
    words: [u32; N],
    /// Next word to give out; `N` when a new block is due.
    next: usize,
}

impl Twister {
    /// Seeded as `rng(seed, 'twister')`; seed 0 stands for 5489.
    pub fn new(seed: u32) -> Self {
        let mut words = [0; N];
        words[0] = if seed == 0 { 5489 } else { seed };
        for k in 1..N {
            let before = words[k - 1];
            words[k] = 1_812_433_253u32
                .wrapping_mul(before ^ (before >> 30))
                .wrapping_add(k as u32);
        }
        Twister { words, next: N }
    }

    /// All words and the position.
    pub fn state(&self) -> [u32; N + 1] {
        let mut out = [0; N + 1];
        out[..N].copy_from_slice(&self.words);
        out[N] = self.next as u32;
        out
    }

    /// Takes a state back; `false` if it is not one.
    pub fn restore(&mut self, state: &[u32]) -> bool {
        if state.len() != N + 1 || state[N] as usize > N || state[..N].iter().all(|&w| w == 0) {
            return false;
        }
        self.words.copy_from_slice(&state[..N]);
        self.next = state[N] as usize;
        true
    }

    fn refill(&mut self) {
        let w = &mut self.words;
        for k in 0..N {
            let y = (w[k] & 0x8000_0000) | (w[(k + 1) % N] & 0x7fff_ffff);
            let twist = if y & 1 == 1 { 0x9908_b0df } else { 0 };
            w[k] = w[(k + M) % N] ^ (y >> 1) ^ twist;
        }
        self.next = 0;
    }

    /// 32 random bits.
    pub fn next_u32(&mut self) -> u32 {
        if self.next >= N {
            self.refill();
        }
        let mut y = self.words[self.next];
        self.next += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^ (y >> 18)
    }

    /// Uniform in (0, 1) with 53 bits; zero is drawn again.
    pub fn uniform(&mut self) -> f64 {
        loop {
            let high = f64::from(self.next_u32() >> 5);
            let low = f64::from(self.next_u32() >> 6);
            let u = (high * 67_108_864.0 + low) * (1.0 / 9_007_199_254_740_992.0);
            if u > 0.0 {
                return u;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reference_outputs() {
        let mut t = Twister::new(5489);
        assert_eq!(
            [t.next_u32(), t.next_u32(), t.next_u32()],
            [3_499_211_612, 581_869_302, 3_890_346_734]
        );
        // The ten-thousandth output is the one the C++ standard states for mt19937.
        let last = (3..10_000).map(|_| t.next_u32()).last();
        assert_eq!(last, Some(4_123_659_995));
    }
}
