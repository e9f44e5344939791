//! Implicit expansion against a model that looks every element up by its subscripts, and reuse of arrays that nobody else holds.

use crate::ops::{binary_now, BinaryOp};
use crate::{Array, Shape, Value};
use std::rc::Rc;

/// A small linear congruential generator: the test needs variety, not quality.
struct Lcg(u64);

impl Lcg {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n
    }
}

fn counting(dims: &[usize], first: f64) -> Array<f64> {
    let shape = Shape::new(dims);
    let n = shape.numel();
    Array::new(shape, (0..n).map(|i| first + i as f64 * 1.5).collect()).unwrap()
}

fn at(a: &Array<f64>, subscripts: &[usize]) -> f64 {
    let (mut index, mut step) = (0, 1);
    for (d, s) in subscripts.iter().enumerate() {
        let size = a.shape().dim(d);
        index += if size == 1 { 0 } else { s * step };
        step *= size;
    }
    a.data()[index]
}

fn model(a: &Array<f64>, b: &Array<f64>, f: impl Fn(f64, f64) -> f64) -> Option<(Vec<usize>, Vec<f64>)> {
    let n = a.shape().ndims().max(b.shape().ndims());
    let mut dims = Vec::new();
    for d in 0..n {
        let (p, q) = (a.shape().dim(d), b.shape().dim(d));
        if p != q && p != 1 && q != 1 {
            return None;
        }
        dims.push(if p == 1 { q } else { p });
    }
    let total: usize = dims.iter().product();
    let mut out = Vec::new();
    for i in 0..total {
        let mut rest = i;
        let subscripts: Vec<usize> = dims
            .iter()
            .map(|d| {
                let s = rest % d;
                rest /= d;
                s
            })
            .collect();
        out.push(f(at(a, &subscripts), at(b, &subscripts)));
    }
    Some((dims, out))
}

#[test]
fn random_shapes_agree_with_the_model() {
    let mut rng = Lcg(7);
    let mut compatible = 0;
    for round in 0..4000 {
        let ndims = 1 + rng.below(4);
        let full: Vec<usize> = (0..ndims).map(|_| rng.below(4) + usize::from(round % 5 != 0)).collect();
        let pick = |rng: &mut Lcg| {
            full.iter()
                .map(|d| {
                    if rng.below(3) == 0 {
                        1
                    } else {
                        *d + usize::from(rng.below(40) == 0)
                    }
                })
                .collect::<Vec<_>>()
        };
        let (da, db) = (pick(&mut rng), pick(&mut rng));
        let (a, b) = (counting(&da, 1.0), counting(&db, -3.0));
        for (op, f) in [
            (BinaryOp::Sub, (|x, y| x - y) as fn(f64, f64) -> f64),
            (BinaryOp::ElemLeftDiv, |x, y| y / x),
            (BinaryOp::Gt, |x, y| f64::from(u8::from(x > y))),
            (BinaryOp::Le, |x, y| f64::from(u8::from(x <= y))),
        ] {
            let got = binary_now(op, Value::from(a.clone()), Value::from(b.clone()));
            match model(&a, &b, f) {
                None => assert_eq!(got.unwrap_err().identifier(), "MATLAB:sizeDimensionsMustMatch"),
                Some((dims, data)) => {
                    compatible += 1;
                    let got = got.unwrap();
                    assert_eq!(got.shape(), Shape::new(&dims), "{da:?} {db:?}");
                    assert_eq!(
                        got.as_doubles().unwrap().unwrap().into_owned(),
                        data,
                        "{da:?} {op:?} {db:?}"
                    );
                }
            }
        }
    }
    assert!(compatible > 5000);
}

#[test]
fn long_runs_cross_tiles() {
    let (a, b) = (counting(&[5000, 3], 0.5), counting(&[1, 3], 2.0));
    let (_, expected) = model(&a, &b, |x, y| x * y).unwrap();
    let shared = Value::from(a);
    let got = binary_now(BinaryOp::ElemMul, shared.clone(), Value::from(b)).unwrap();
    assert_eq!(got.as_doubles().unwrap().unwrap().into_owned(), expected);
}

fn address(v: &Value) -> *const f64 {
    match v {
        Value::Double(a) => a.data().as_ptr(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_array_that_nobody_else_holds_becomes_the_result() {
    let x = || Value::from(counting(&[3, 2], 1.0));
    for (op, scalar) in [
        (BinaryOp::Add, false),
        (BinaryOp::Add, true),
        (BinaryOp::ElemMul, false),
        (BinaryOp::Div, true),
    ] {
        let (a, b) = (x(), if scalar { Value::Num(2.0) } else { x() });
        let place = address(&a);
        assert_eq!(address(&binary_now(op, a, b).unwrap()), place);
    }
    let (a, b) = (x(), x());
    let (held, place) = (a.clone(), address(&b));
    let difference = binary_now(BinaryOp::Sub, a, b).unwrap();
    assert_eq!(address(&difference), place);
    assert_eq!(held.as_doubles().unwrap().unwrap()[0], 1.0);
    let b = x();
    let place = address(&b);
    assert_eq!(address(&binary_now(BinaryOp::Sub, Value::Num(1.0), b).unwrap()), place);
}

#[test]
fn a_shared_array_is_left_alone() {
    let a = Value::Double(Rc::new(counting(&[2, 2], 1.0)));
    let sum = binary_now(BinaryOp::Add, a.clone(), a.clone()).unwrap();
    assert_eq!(a.as_doubles().unwrap().unwrap().into_owned(), [1.0, 2.5, 4.0, 5.5]);
    assert_eq!(sum.as_doubles().unwrap().unwrap().into_owned(), [2.0, 5.0, 8.0, 11.0]);
}
