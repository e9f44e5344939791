//! What is known of registers where a block begins. Facts choose instructions; they never change an answer.

/// Known of one register.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fact {
    Unknown,
    /// A real double scalar (`Value::Num`). `whole`: an integer within these bounds.
    Scalar {
        whole: Option<(f64, f64)>,
    },
    Logical,
    /// Never assigned on any path yet.
    Unreached,
}

impl Fact {
    /// What holds on both of two paths.
    pub fn join(self, other: Fact) -> Fact {
        match (self, other) {
            (Fact::Unreached, f) | (f, Fact::Unreached) => f,
            (Fact::Scalar { whole: a }, Fact::Scalar { whole: b }) => Fact::Scalar {
                whole: match (a, b) {
                    (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
                    _ => None,
                },
            },
            (a, b) if a == b => a,
            _ => Fact::Unknown,
        }
    }
    pub fn is_scalar(self) -> bool {
        matches!(self, Fact::Scalar { .. })
    }
}

/// Facts at the beginning of each block, in the order of `Code::blocks`; empty when inference is off.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub at_block: Vec<Vec<Fact>>,
}
