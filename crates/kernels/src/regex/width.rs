//! How many units a part of a pattern can match.

use super::tree::Node;

/// The least and the greatest number of units; `None` where there is no bound.
pub(super) fn width_of(node: &Node) -> (usize, Option<usize>) {
    match node {
        Node::Empty | Node::Anchor(_) | Node::Look { .. } => (0, Some(0)),
        Node::Unit { .. } | Node::Any | Node::AnyButNewline | Node::Class(_) => (1, Some(1)),
        Node::Concat(nodes) => nodes
            .iter()
            .map(width_of)
            .fold((0, Some(0)), |(low, high), (min, max)| {
                (
                    low.saturating_add(min),
                    high.zip(max).and_then(|(a, b)| a.checked_add(b)),
                )
            }),
        Node::Alternate(nodes) => {
            let mut widths = nodes.iter().map(width_of);
            let first = widths.next().unwrap_or((0, Some(0)));
            widths.fold(first, either)
        }
        Node::Repeat { node, min, max, .. } => {
            let (low, high) = width_of(node);
            let most = match high {
                Some(0) => Some(0),
                _ => high.zip(*max).and_then(|(high, max)| high.checked_mul(max as usize)),
            };
            (low.saturating_mul(*min as usize), most)
        }
        Node::Capture { node, .. } | Node::Atomic(node) => width_of(node),
        Node::Backref { .. } => (0, None),
        Node::IfGroup { yes, no, .. } | Node::IfLook { yes, no, .. } => either(width_of(yes), width_of(no)),
    }
}

fn either(a: (usize, Option<usize>), b: (usize, Option<usize>)) -> (usize, Option<usize>) {
    (a.0.min(b.0), a.1.zip(b.1).map(|(a, b)| a.max(b)))
}
