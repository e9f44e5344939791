//! Products, solves and powers of matrices.

use super::check_binary;
use super::literal::{read, show};
use crate::ops::{binary, binary_now, binary_warned, BinaryOp, Outcome};
use crate::{Array, Shape, Value};

#[test]
fn products() {
    check_binary(
        "
        [1,2;3,4] * [1,2;3,4] -> [7,10;15,22]
        [1,2;3,4] * [1;1] -> [3;7]
        [1,2] * [3;4] -> 11
        [1;2] * [3,4] -> [3,4;6,8]
        [1,2] * [3,4] -> ! MATLAB:innerdim
        empty(0,2) * [1,2;3,4] -> empty(0,2)
        empty(2,0) * empty(0,2) -> [0,0;0,0]
        empty(2,0) * 3 -> empty(2,0)
        empty(2,0,2) * empty(0,0) -> ! MATLAB:mtimes:inputsMustBe2DOr1Scalar
        single[1,2;3,4] * [1;1] -> single[3;7]
        [1+1i,2] * [1-1i;1] -> 4
        [1i,2] * [1;1] -> 2+1i
        [1,2;3,4] * [1i;1] -> [2+1i;4+3i]
        [1,1] * [1i;Inf] -> Inf+1i
        [1i,2;0,1] * [1,0;0,1] -> [0+1i,2+0i;0+0i,1+0i]
        'ab' * [1;1] -> 195
        logical[1,1] * [1;1] -> 2
        [1,NaN] * [0;1] -> NaN",
    );
}

#[test]
fn solves() {
    check_binary(
        "
        [2,0;0,4] \\ [2;4] -> [1;1]
        [2,0;1,4] \\ [2;5] -> [1;1]
        [2,1;0,4] \\ [3;4] -> [1;1]
        [1,2;3,4] \\ [5;11] -> [1;2]
        [0,1;1,0] \\ [1;2] -> [2;1]
        [4,2;2,5] \\ [8;12] -> [1;2]
        [4,2;2,1.25] \\ [1,0;0,1] -> [1.25,-2;-2,4]
        [5,11] / [1,3;2,4] -> [1,2]
        [2,4] / [2,0;0,4] -> [1,1]
        [1i,0;0,2] \\ [1;2] -> [0-1i;1+0i]
        [1;2] \\ [2;4] -> 2
        [2;4] / [1;2] -> [0,1;0,2]
        6 / [3;0] -> [2,0]
        6 / [3,0] -> ! MATLAB:dimagree
        [1,2;3,4] \\ [1,2] -> ! MATLAB:dimagree
        empty(0,2) \\ empty(0,3) -> [0,0,0;0,0,0]
        empty(2,0) \\ [1;2] -> empty(0,1)
        single[2,0;0,4] \\ [2;4] -> single[1;1]
        [2,4] / 2 -> [1,2]
        int8[2,1;1,4] \\ int8[2;4] -> ! MATLAB:mtimes:integerNotSupported",
    );
}

#[test]
fn powers() {
    check_binary(
        "
        [1,1;1,0] ^ 10 -> [89,55;55,34]
        [1,2;3,4] ^ 0 -> [1,0;0,1]
        [1,2;3,4] ^ 1 -> [1,2;3,4]
        [1,2;3,4] ^ 2 -> [7,10;15,22]
        [2,0;0,4] ^ -1 -> [0.5,0;0,0.25]
        [2,0;0,4] ^ -2 -> [0.25,0;0,0.0625]
        [0,1i;1i,0] ^ 2 -> [-1,0;0,-1]
        [4,0;0,9] ^ 0.5 -> [2,0;0,3]
        [-4,0;0,9] ^ 0.5 -> [0+2i,0+0i;0+0i,3+0i]
        2 ^ [1,0;0,3] -> [2,0;0,8]
        [1,2,3] ^ 2 -> ! MATLAB:mpower:notScalarAndSquareMatrix
        [1,2;3,4] ^ [1,2;3,4] -> ! MATLAB:mpower:notScalarAndSquareMatrix
        empty(0,0) ^ 2 -> empty(0,0)
        single[1,1;1,0] ^ 3 -> single[3,2;2,1]",
    );
}

#[test]
fn warnings_come_with_the_value() {
    let table = "
        [1,2;2,4] \\ [1;2] -> MATLAB:singularMatrix Matrix is singular to working precision.
        [1,0;0,0] \\ [1;1] -> MATLAB:singularMatrix Matrix is singular to working precision.
        [1,0;0,1e-20] \\ [1;1] -> MATLAB:nearlySingularMatrix Matrix is close to singular or badly scaled. Results may be inaccurate. RCOND =  1.000000e-20.
        [1,NaN;2,4] \\ [1;1] -> MATLAB:illConditionedMatrix Matrix is singular, close to singular or badly scaled. Results may be inaccurate. RCOND = NaN.
        [1,1;1,1;1,1] \\ [1;1;1] -> MATLAB:rankDeficientMatrix Rank deficient, rank = 1, tol =  1.153778e-15.
        [1,2;2,4] ^ -1 -> MATLAB:singularMatrix Matrix is singular to working precision.
        single[1,0;0,1e-9] \\ [1;1] -> MATLAB:nearlySingularMatrix Matrix is close to singular or badly scaled. Results may be inaccurate. RCOND =  1.000000e-09.
        [1,2;3,4] \\ [1;2] -> none";
    super::check(table, |left| {
        let parts: Vec<&str> = left.split_whitespace().collect();
        let op = BinaryOp::ALL.into_iter().find(|o| o.symbol() == parts[1]).unwrap();
        match binary_warned(op, read(parts[0]), read(parts[2])).unwrap().1 {
            Some(w) => format!("{} {}", w.identifier, w.message),
            None => "none".to_string(),
        }
    });
}

fn numbers(rows: usize, cols: usize, seed: u64) -> Value {
    let mut s = seed;
    let data = (0..rows * cols)
        .map(|_| {
            s = s
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            ((s >> 59) as f64) - 8.0
        })
        .collect();
    Value::from(Array::new(Shape::matrix(rows, cols), data).unwrap())
}

/// Long work in slices gives the same bits as at once.
#[test]
fn jobs_can_be_cut_anywhere() {
    let (a, b) = (numbers(120, 120, 1), numbers(120, 70, 2));
    for (op, b) in [
        (BinaryOp::Mul, b.clone()),
        (BinaryOp::LeftDiv, b),
        (BinaryOp::Pow, Value::Num(5.0)),
        (BinaryOp::Pow, Value::Num(-3.0)),
    ] {
        let whole = binary_now(op, a.clone(), b.clone()).unwrap();
        let Outcome::Job(mut job) = binary(op, a.clone(), b).unwrap() else {
            panic!("{op:?} is no job")
        };
        let mut slices = 1;
        let cut = loop {
            match job.advance(1000).unwrap() {
                Some(v) => break v,
                None => slices += 1,
            }
        };
        assert!(slices >= 2, "{op:?} took {slices}");
        assert_eq!(show(&Ok(cut)), show(&Ok(whole)));
    }
}

#[test]
fn a_solution_solves() {
    for (m, n) in [(40, 40), (60, 30), (30, 60)] {
        let a = numbers(m, n, 5);
        let x = numbers(n, 3, 6);
        let b = binary_now(BinaryOp::Mul, a.clone(), x).unwrap();
        let found = binary_now(BinaryOp::LeftDiv, a.clone(), b.clone()).unwrap();
        let back = binary_now(BinaryOp::Mul, a, found).unwrap();
        let (p, q) = (
            back.to_double_array().unwrap().unwrap(),
            b.to_double_array().unwrap().unwrap(),
        );
        let worst = p
            .data()
            .iter()
            .zip(q.data())
            .map(|(p, q)| (p - q).abs())
            .fold(0.0, f64::max);
        assert!(worst < 1e-9, "{m}x{n}: {worst}");
    }
}

/// Roots multiplied out again, and the classes of their results.
#[test]
fn fractional_powers() {
    for (a, p, times, complex) in [
        ("[2,1;1,3]", 0.5, 2, false),
        ("[4,1;2,3]", 0.5, 2, false),
        ("[1,2;3,4]", 0.5, 2, true),
        ("[0,-1;1,0]", 0.5, 2, false),
        ("[1,2,0;0,3,1;1,0,2]", 1.0 / 3.0, 3, false),
        ("[1i,2;1,1]", 0.25, 4, true),
        ("[2,1i;-1i,3]", -0.5, -2, true),
    ] {
        let root = binary_now(BinaryOp::Pow, read(a), Value::Num(p)).unwrap();
        assert_eq!(root.is_complex(), complex, "{a}^{p}: {}", show(&Ok(root.clone())));
        let back = binary_now(BinaryOp::Pow, root, Value::Num(f64::from(times))).unwrap();
        let difference = binary_now(BinaryOp::Sub, back, read(a)).unwrap();
        let size = crate::ops::complex_parts::abs(difference).unwrap();
        assert!(
            size.as_doubles().unwrap().unwrap().iter().all(|x| *x < 1e-13),
            "{a}^{p}: {}",
            show(&Ok(size))
        );
    }
}
