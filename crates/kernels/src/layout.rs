//! How an array looks when it is reduced or scanned along one dimension.

/// `outer` blocks, each of `n` rows of `inner` contiguous elements: element `(o, k, i)` lies at
/// `(o * n + k) * inner + i`. Along dimension d, `inner` is the product of the sizes before d and
/// `outer` of those after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Product of the sizes after the dimension.
    pub outer: usize,
    /// Size of the dimension.
    pub n: usize,
    /// Product of the sizes before the dimension.
    pub inner: usize,
}

impl Layout {
    /// One contiguous lane of `n` elements.
    pub fn vector(n: usize) -> Self {
        Layout { outer: 1, n, inner: 1 }
    }

    /// The layout of an array of size `dims` along dimension `dim` (from 0).
    pub fn along(dims: &[usize], dim: usize) -> Self {
        let n = dims.get(dim).copied().unwrap_or(1);
        let inner = dims.iter().take(dim).product();
        let outer = dims.iter().skip(dim + 1).product();
        Layout { outer, n, inner }
    }

    /// How many lanes there are: the size of the reduced result.
    pub fn lanes(&self) -> usize {
        self.outer * self.inner
    }

    /// Calls `f(lane, elements)` for each lane; strided lanes are gathered into `scratch`.
    pub fn for_each_lane<T: Copy>(&self, x: &[T], scratch: &mut Vec<T>, mut f: impl FnMut(usize, &[T])) {
        if self.inner == 1 {
            for o in 0..self.outer {
                f(o, &x[o * self.n..(o + 1) * self.n]);
            }
            return;
        }
        for o in 0..self.outer {
            let block = &x[o * self.n * self.inner..(o + 1) * self.n * self.inner];
            for i in 0..self.inner {
                scratch.clear();
                scratch.extend(block.iter().skip(i).step_by(self.inner).copied());
                f(o * self.inner + i, scratch);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_of_a_cube() {
        let x: Vec<i32> = (0..24).collect();
        let l = Layout::along(&[2, 3, 4], 1);
        assert_eq!(
            l,
            Layout {
                outer: 4,
                n: 3,
                inner: 2
            }
        );
        let mut seen = Vec::new();
        l.for_each_lane(&x, &mut Vec::new(), |i, lane| seen.push((i, lane.to_vec())));
        assert_eq!(seen[1], (1, vec![1, 3, 5]));
        assert_eq!(seen[7], (7, vec![19, 21, 23]));
    }
}
