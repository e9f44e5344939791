//! Random reads, writes and deletions against a model that keeps elements by their full subscripts in a map.

use super::super as index;
use crate::{Array, Shape, Value};
use std::collections::BTreeMap;

/// A small generator of its own, so that runs repeat.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % n.max(1)
    }
}

/// Elements by zero-based subscripts, one for each dimension.
#[derive(Clone)]
struct Model {
    dims: Vec<usize>,
    items: BTreeMap<Vec<usize>, f64>,
}

impl Model {
    fn from(a: &Array<f64>, rank: usize) -> Model {
        let dims: Vec<usize> = (0..rank).map(|d| a.shape().dim(d)).collect();
        let items = a
            .data()
            .iter()
            .enumerate()
            .map(|(k, x)| (unfold(k, &dims), *x))
            .collect();
        Model { dims, items }
    }
    fn flat(&self) -> Vec<f64> {
        let n: usize = self.dims.iter().product();
        (0..n)
            .map(|k| self.items.get(&unfold(k, &self.dims)).copied().unwrap_or(0.0))
            .collect()
    }
}

fn unfold(mut k: usize, dims: &[usize]) -> Vec<usize> {
    dims.iter()
        .map(|d| {
            let s = k % d;
            k /= d;
            s
        })
        .collect()
}

/// All combinations, the first subscript fastest.
fn combinations(lists: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let n: usize = lists.iter().map(Vec::len).product();
    let lengths: Vec<usize> = lists.iter().map(Vec::len).collect();
    (0..n)
        .map(|k| unfold(k, &lengths).iter().zip(lists).map(|(s, l)| l[*s]).collect())
        .collect()
}

fn random_array(r: &mut Random, rank: usize) -> Array<f64> {
    let dims: Vec<usize> = (0..rank).map(|_| 1 + r.below(4)).collect();
    let n = dims.iter().product::<usize>();
    Array::new(Shape::new(&dims), (0..n).map(|k| (k + 1) as f64).collect()).unwrap()
}

/// A subscript below `limit` in one of the forms that programs use, and its positions.
fn random_subscript(r: &mut Random, extent: usize, limit: usize) -> (Value, Vec<usize>) {
    match r.below(5) {
        0 => (Value::char_row(":"), (0..extent).collect()),
        1 => {
            let k = r.below(limit);
            (Value::Num((k + 1) as f64), vec![k])
        }
        2 => {
            let (a, n) = (r.below(limit), r.below(limit));
            let list: Vec<usize> = (a..(a + n).min(limit)).collect();
            (
                Value::from(Array::row(list.iter().map(|k| (k + 1) as f64).collect::<Vec<_>>())),
                list,
            )
        }
        3 => {
            let mask: Vec<bool> = (0..limit).map(|_| r.below(2) == 0).collect();
            let list = mask.iter().enumerate().filter(|(_, b)| **b).map(|(k, _)| k).collect();
            (Value::from(Array::row(mask)), list)
        }
        _ => {
            let list: Vec<usize> = (0..1 + r.below(4)).map(|_| r.below(limit)).collect();
            (
                Value::from(Array::row(list.iter().map(|k| (k + 1) as f64).collect::<Vec<_>>())),
                list,
            )
        }
    }
}

fn doubles(v: &Value) -> Vec<f64> {
    v.as_doubles().unwrap().unwrap().to_vec()
}

#[test]
fn reads_agree() {
    let mut r = Random(1);
    for round in 0..6000 {
        let rank = 2 + r.below(3);
        let a = random_array(&mut r, rank);
        let count = 1 + r.below(rank + 1);
        let mut extents: Vec<usize> = (0..count).map(|d| a.shape().dim(d)).collect();
        extents[count - 1] = (count - 1..rank.max(count)).map(|d| a.shape().dim(d)).product();
        let (args, lists): (Vec<Value>, Vec<Vec<usize>>) =
            extents.iter().map(|e| random_subscript(&mut r, *e, *e)).unzip();
        let expected: Vec<f64> = combinations(&lists)
            .iter()
            .map(|c| {
                c.iter()
                    .zip(&extents)
                    .fold((0, 1), |(at, stride), (s, e)| (at + s * stride, stride * e))
                    .0
            })
            .map(|at| a.data()[at])
            .collect();
        let base = Value::from(a.clone());
        let got = index::paren(&base, &args).unwrap();
        assert_eq!(doubles(&got), expected, "round {round}: {base:?} {args:?}");
        if count > 1 {
            let lengths: Vec<usize> = lists.iter().map(Vec::len).collect();
            assert_eq!(got.shape(), Shape::new(&lengths), "round {round}");
        }
        // The same selection from a struct array and from a cell.
        let cell = Value::from(a.map(|x| Value::Num(*x)).unwrap());
        let Value::Cell(picked) = index::paren(&cell, &args).unwrap() else {
            panic!("a cell gives a cell")
        };
        assert_eq!(
            picked.data().iter().map(|v| v.as_scalar().unwrap()).collect::<Vec<_>>(),
            expected,
            "round {round}"
        );
    }
}

#[test]
fn writes_agree() {
    let mut r = Random(2);
    let mut grown = 0;
    for round in 0..6000 {
        let rank = 2 + r.below(3);
        let a = random_array(&mut r, rank);
        let base = Value::from(a.clone());
        let mut model = Model::from(&a, rank);
        let extents = model.dims.clone();
        let (args, lists): (Vec<Value>, Vec<Vec<usize>>) = extents
            .iter()
            .map(|e| {
                let over = r.below(3);
                random_subscript(&mut r, *e, *e + over)
            })
            .unzip();
        let places = combinations(&lists);
        let scalar = r.below(3) == 0;
        for (k, place) in places.iter().enumerate() {
            model
                .items
                .insert(place.clone(), if scalar { -1.0 } else { -1.0 - k as f64 });
            for (d, s) in model.dims.iter_mut().zip(place) {
                *d = (*d).max(s + 1);
            }
        }
        let lengths: Vec<usize> = lists.iter().map(Vec::len).collect();
        let right = if scalar {
            Value::Num(-1.0)
        } else {
            Value::from(
                Array::new(
                    Shape::new(&lengths),
                    (0..places.len()).map(|k| -1.0 - k as f64).collect::<Vec<_>>(),
                )
                .unwrap(),
            )
        };
        grown += usize::from(model.dims != extents);
        let mut got = base.clone();
        index::assign(&mut got, &args, right).unwrap();
        assert_eq!(got.shape(), Shape::new(&model.dims), "round {round}: {base:?} {args:?}");
        assert_eq!(doubles(&got), model.flat(), "round {round}: {base:?} {args:?}");
        assert_eq!(doubles(&base), a.data(), "round {round}: the copy changed");
    }
    assert!(grown > 1000, "only {grown} rounds grew");
}

#[test]
fn deletions_agree() {
    let mut r = Random(3);
    for round in 0..3000 {
        let rank = 2 + r.below(2);
        let a = random_array(&mut r, rank);
        let axis = r.below(rank);
        let dims: Vec<usize> = (0..rank).map(|d| a.shape().dim(d)).collect();
        let (arg, gone) = random_subscript(&mut r, dims[axis], dims[axis]);
        if gone.is_empty() || matches!(arg, Value::Char(_)) {
            continue;
        }
        let args: Vec<Value> = (0..rank)
            .map(|d| if d == axis { arg.clone() } else { Value::char_row(":") })
            .collect();
        let expected: Vec<f64> = a
            .data()
            .iter()
            .enumerate()
            .filter(|(k, _)| !gone.contains(&unfold(*k, &dims)[axis]))
            .map(|(_, x)| *x)
            .collect();
        let mut left = dims.clone();
        left[axis] = (0..dims[axis]).filter(|k| !gone.contains(k)).count();
        let mut got = Value::from(a.clone());
        index::delete(&mut got, &args).unwrap();
        assert_eq!(got.shape(), Shape::new(&left), "round {round}: {a:?} {args:?}");
        assert_eq!(doubles(&got), expected, "round {round}: {a:?} {args:?}");
    }
}

#[test]
fn growing_one_by_one_gives_the_whole() {
    let mut v = Value::empty();
    let mut m = Value::empty();
    for k in 0..1000usize {
        let next = [Value::Num((k + 1) as f64)];
        index::assign(&mut v, &next, Value::Num(k as f64)).unwrap();
        index::assign(
            &mut m,
            &[Value::char_row(":"), next[0].clone()],
            Value::from(Array::column(vec![k as f64, 0.0])),
        )
        .unwrap();
    }
    assert_eq!(v.shape(), Shape::row(1000));
    assert_eq!(m.shape(), Shape::matrix(2, 1000));
    assert_eq!(doubles(&v), (0..1000).map(|k| k as f64).collect::<Vec<_>>());
    assert_eq!(doubles(&m).iter().step_by(2).copied().collect::<Vec<_>>(), doubles(&v));
}
