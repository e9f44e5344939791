//! Primality, factorization of 64-bit numbers and the sieve.

use super::gcd;
use crate::alloc::{try_filled, try_vec, OutOfMemory};

fn mul_mod(a: u64, b: u64, m: u64) -> u64 {
    ((u128::from(a) * u128::from(b)) % u128::from(m)) as u64
}

fn pow_mod(mut base: u64, mut exp: u64, m: u64) -> u64 {
    let mut out = 1 % m;
    base %= m;
    while exp > 0 {
        if exp & 1 == 1 {
            out = mul_mod(out, base, m);
        }
        base = mul_mod(base, base, m);
        exp >>= 1;
    }
    out
}

const SMALL: [u64; 12] = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

/// Whether `n` is prime: Miller-Rabin with the twelve bases that decide all 64-bit numbers.
pub fn is_prime(n: u64) -> bool {
    if n < 2 {
        return false;
    }
    for p in SMALL {
        if n.is_multiple_of(p) {
            return n == p;
        }
    }
    let twos = (n - 1).trailing_zeros();
    let odd = (n - 1) >> twos;
    SMALL.iter().all(|&base| {
        let mut x = pow_mod(base, odd, n);
        if x == 1 || x == n - 1 {
            return true;
        }
        for _ in 1..twos {
            x = mul_mod(x, x, n);
            if x == n - 1 {
                return true;
            }
        }
        false
    })
}

/// The prime factors of `n` in ascending order; 0 and 1 are their own single factor.
pub fn factor(n: u64) -> Vec<u64> {
    let mut out = Vec::new();
    if n < 4 {
        out.push(n);
        return out;
    }
    let mut rest = n;
    let mut p = 2;
    while p < 2000 && p * p <= rest {
        while rest.is_multiple_of(p) {
            out.push(p);
            rest /= p;
        }
        p += if p == 2 { 1 } else { 2 };
    }
    let mut pending = vec![rest];
    while let Some(m) = pending.pop() {
        if m == 1 {
            continue;
        }
        if is_prime(m) {
            out.push(m);
            continue;
        }
        let d = find_divisor(m);
        pending.push(d);
        pending.push(m / d);
    }
    out.sort_unstable();
    out
}

/// A proper divisor of a composite by Pollard's rho with Brent's batched differences.
fn find_divisor(n: u64) -> u64 {
    let root = isqrt(n);
    if root * root == n {
        return root;
    }
    let mut c = 1u64;
    loop {
        let step = |x: u64| ((u128::from(x) * u128::from(x) + u128::from(c)) % u128::from(n)) as u64;
        let (mut slow, mut fast, mut d) = (2u64, 2u64, 1u64);
        while d == 1 {
            let (before_slow, before_fast) = (slow, fast);
            let mut product = 1u64;
            for _ in 0..64 {
                slow = step(slow);
                fast = step(step(fast));
                product = mul_mod(product, slow.abs_diff(fast), n);
            }
            d = gcd(product, n);
            if d == n {
                // The batch met several factors at once: go through it one by one.
                (slow, fast, d) = (before_slow, before_fast, 1);
                while d == 1 {
                    slow = step(slow);
                    fast = step(step(fast));
                    d = gcd(slow.abs_diff(fast), n);
                }
                break;
            }
        }
        if d != n {
            return d;
        }
        c += 1;
    }
}

fn isqrt(n: u64) -> u64 {
    let mut r = (n as f64).sqrt() as u64;
    while r.checked_mul(r).is_none_or(|s| s > n) {
        r -= 1;
    }
    while (r + 1).checked_mul(r + 1).is_some_and(|s| s <= n) {
        r += 1;
    }
    r
}

/// All primes up to `limit` as doubles: an odd-only sieve, one byte per odd number.
pub fn primes_up_to(limit: f64) -> Result<Vec<f64>, OutOfMemory> {
    if !(limit >= 2.0) {
        return Ok(Vec::new());
    }
    if limit >= 4.0e9 {
        return Err(OutOfMemory);
    }
    let n = limit as usize;
    let half = n.div_ceil(2);
    let mut composite = try_filled(half, false)?;
    let mut i = 1;
    while 2 * i * (i + 1) < half {
        if !composite[i] {
            let p = 2 * i + 1;
            let mut j = 2 * i * (i + 1);
            while j < half {
                composite[j] = true;
                j += p;
            }
        }
        i += 1;
    }
    let count = 1 + composite.iter().skip(1).filter(|c| !**c).count();
    let mut out = try_vec(count)?;
    out.push(2.0);
    for (i, c) in composite.iter().enumerate().skip(1) {
        if !c {
            out.push((2 * i + 1) as f64);
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sieve_and_test_agree() {
        let sieve = primes_up_to(10_000.0).unwrap();
        let tested: Vec<f64> = (0..=10_000u64).filter(|&n| is_prime(n)).map(|n| n as f64).collect();
        assert_eq!(sieve, tested);
        assert_eq!(sieve.len(), 1229);
        for n in 0..30 {
            let s = primes_up_to(f64::from(n)).unwrap();
            assert_eq!(s.len(), (0..=n as u64).filter(|&k| is_prime(k)).count(), "{n}");
        }
    }

    #[test]
    fn factors_multiply_back() {
        for n in (2..3000).chain([
            600_851_475_143,
            u64::MAX,
            4_294_967_291 * 4_294_967_279,
            1 << 40,
            1_000_003 * 1_000_003,
        ]) {
            let f = factor(n);
            assert_eq!(f.iter().product::<u64>(), n);
            assert!(f.iter().all(|&p| is_prime(p)), "{n} {f:?}");
        }
        assert_eq!(factor(360), [2, 2, 2, 3, 3, 5]);
        assert!(is_prime(18_446_744_073_709_551_557));
        assert!(!is_prime(3_215_031_751));
    }
}
