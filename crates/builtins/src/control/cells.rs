//! Making and taking apart cells: `cell`, `num2cell`, `mat2cell`, `cell2mat`, `celldisp`, `deal`.

use crate::slices::collect_in_slices;
use crate::arguments;
use runmat_spec::{example, Builtin, Call, Flow};
use runmat_value::index::{self, build};
use runmat_value::{alloc, convert, display, Array, Error, Result, Shape, Value};
use std::rc::Rc;

pub const ENTRIES: &[Builtin] = &[
    Builtin {
        summary: "Make a cell array",
        forms: &["C = cell(n)", "C = cell(sz1, ..., szN)", "C = cell(sz)", "C = cell"],
        examples: &[example("cell(1, 2)", "{[], []}"), example("size(cell(2))", "[2 2]")],
        ..Builtin::new("cell", run_cell)
    },
    Builtin {
        summary: "Put each element of an array into a cell",
        forms: &["C = num2cell(A)", "C = num2cell(A, dim)"],
        examples: &[
            example("num2cell([1 2])", "{1, 2}"),
            example("num2cell([1 2; 3 4], 1)", "{[1; 3], [2; 4]}"),
        ],
        ..Builtin::new("num2cell", run_num2cell)
    },
    Builtin {
        summary: "Cut an array into a cell of blocks",
        forms: &["C = mat2cell(A, dim1Dist, ..., dimNDist)", "C = mat2cell(A, rowDist)"],
        examples: &[example("mat2cell([1 2 3; 4 5 6], 2, [1 2])", "{[1; 4], [2 3; 5 6]}")],
        errors: &[
            "MATLAB:mat2cell:VectorSumMismatch",
            "MATLAB:mat2cell:ArgumentCountMismatch",
        ],
        ..Builtin::new("mat2cell", run_mat2cell)
    },
    Builtin {
        summary: "Join the contents of a cell into one array",
        forms: &["A = cell2mat(C)"],
        examples: &[
            example("cell2mat({1 2; 3 4})", "[1 2; 3 4]"),
            example("cell2mat({})", "[]"),
        ],
        errors: &[
            "MATLAB:cell2mat:InvalidInput",
            "MATLAB:cell2mat:MixedDataTypes",
            "MATLAB:cell2mat:UnsupportedCellContent",
        ],
        ..Builtin::new("cell2mat", run_cell2mat)
    },
    Builtin {
        summary: "Show the contents of a cell",
        forms: &["celldisp(C)", "celldisp(C, displayName)"],
        ..Builtin::new("celldisp", run_celldisp)
    },
    Builtin {
        summary: "Hand inputs to outputs",
        forms: &["[B1, ..., Bn] = deal(A1, ..., Am)"],
        examples: &[example("deal(7)", "7")],
        errors: &["MATLAB:deal:narginNargoutMismatch"],
        ..Builtin::new("deal", run_deal)
    },
];

fn run_cell(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    let shape = if args.is_empty() {
        Shape::empty()
    } else {
        convert::shape_from(&args)?
    };
    Flow::one(Value::from(Array::filled(shape, Value::empty())?))
}

fn run_num2cell(call: &mut Call) -> Result<Flow> {
    let v = call.arg(0)?.clone();
    let shape = match &v {
        Value::Map(_) => Shape::scalar(),
        other => other.shape(),
    };
    let whole: Vec<usize> = match call.args.get(1) {
        Some(d) => {
            let list = arguments::doubles(d, "num2cell")?;
            list.iter()
                .map(|x| arguments::dimension(&Value::Num(*x), "num2cell"))
                .collect::<Result<_>>()?
        }
        None => Vec::new(),
    };
    if whole.is_empty() {
        if let Value::Cell(c) = &v {
            return Flow::one(Value::from(c.map(|x| Value::cell_row(vec![x.clone()]))?));
        }
        if let Value::Double(a) = v {
            let n = a.numel();
            return collect_in_slices(call, n, move |_, k| Value::Num(a.data()[k]), move |_, items| Flow::one(Value::from(Array::new(shape, items)?)));
        }
        return Flow::one(Value::from(Array::new(shape, super::elements::each(&v)?)?));
    }
    let cuts: Vec<Vec<usize>> = (0..shape.ndims())
        .map(|d| {
            if whole.contains(&d) {
                vec![shape.dim(d)]
            } else {
                vec![1; shape.dim(d)]
            }
        })
        .collect();
    Flow::one(blocks(&v, &cuts)?)
}

/// Blocks of the sizes given for each dimension.
fn blocks(v: &Value, cuts: &[Vec<usize>]) -> Result<Value> {
    let mut starts: Vec<Vec<usize>> = Vec::new();
    for cut in cuts {
        let mut at = 0;
        let mut first = Vec::with_capacity(cut.len());
        for n in cut {
            first.push(at);
            at += n;
        }
        starts.push(first);
    }
    let dims: Vec<usize> = cuts.iter().map(Vec::len).collect();
    let shape = Shape::new(&dims);
    let n = shape.checked_numel()?;
    let mut items = alloc::try_with_capacity(n)?;
    for i in 0..n {
        let mut rest = i;
        let mut subscripts = Vec::with_capacity(dims.len());
        for (d, count) in dims.iter().enumerate() {
            let k = rest % count;
            rest /= count;
            let (first, size) = (starts[d][k], cuts[d][k]);
            subscripts.push(Value::from(Array::row(
                (first..first + size).map(|x| (x + 1) as f64).collect(),
            )));
        }
        items.push(index::paren(v, &subscripts)?);
    }
    Ok(Value::from(Array::new(shape, items)?))
}

fn run_mat2cell(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    let [v, rest @ ..] = &args[..] else {
        return Err(Error::not_enough_inputs());
    };
    let shape = v.shape();
    if rest.is_empty() {
        return Err(Error::new(
            "MATLAB:mat2cell:ArgumentCountMismatch",
            "Number of input vector arguments does not match the number of dimensions of the array.",
        ));
    }
    let mut cuts: Vec<Vec<usize>> = Vec::new();
    for (d, cut) in rest.iter().enumerate() {
        let list = arguments::doubles(cut, "mat2cell")?;
        let sum: f64 = list.iter().sum();
        if sum != shape.dim(d) as f64 || list.iter().any(|x| *x < 0.0 || *x != x.trunc()) {
            let message = format!(
                "Input arguments, D{}, must sum to each dimension of the input matrix size, [{}].",
                d + 1,
                size_list(&shape)
            );
            return Err(Error::new("MATLAB:mat2cell:VectorSumMismatch", message));
        }
        cuts.push(list.iter().map(|x| *x as usize).collect());
    }
    if rest.len() > 1 && rest.len() < shape.ndims() {
        return Err(Error::new(
            "MATLAB:mat2cell:ArgumentCountMismatch",
            "Number of input vector arguments does not match the number of dimensions of the array.",
        ));
    }
    // Only rows are cut when there is one vector.
    for d in cuts.len()..shape.ndims() {
        cuts.push(vec![shape.dim(d)]);
    }
    Flow::one(blocks(v, &cuts)?)
}

fn size_list(shape: &Shape) -> String {
    shape.dims().iter().map(|d| d.to_string()).collect::<Vec<_>>().join(" ")
}

fn run_cell2mat(call: &mut Call) -> Result<Flow> {
    let Value::Cell(c) = call.arg(0)?.clone() else {
        return Err(Error::new(
            "MATLAB:cell2mat:InvalidInput",
            "Input must be a cell array.",
        ));
    };
    if c.numel() == 0 {
        return Flow::one(Value::empty());
    }
    let class = c.data().first().map(Value::class);
    if c.data().iter().any(|v| Some(v.class()) != class) {
        return Err(Error::new(
            "MATLAB:cell2mat:MixedDataTypes",
            "All contents of the input cell array must be of the same data type.",
        ));
    }
    if c.data().first().is_some_and(|v| {
        matches!(
            v,
            Value::Function(_) | Value::Map(_) | Value::Exception(_) | Value::String(_)
        )
    }) {
        return Err(Error::new(
            "MATLAB:cell2mat:UnsupportedCellContent",
            "Cannot support cell arrays containing cell arrays or objects.",
        ));
    }
    Flow::one(join(&c)?)
}

/// Joins along the first dimension, then the second, and so on; when the rows do not fit that way, the columns go first.
fn join(c: &Array<Value>) -> Result<Value> {
    if let (2, [only]) = (c.shape().ndims(), c.data()) {
        return Ok(only.clone());
    }
    let by = |order: &[usize]| -> Result<Value> {
        let mut grid = c.try_clone()?;
        for d in order {
            grid = join_along(&grid, *d)?;
        }
        grid.into_data()
            .into_iter()
            .next()
            .ok_or_else(|| Error::internal("nothing to join"))
    };
    let mut order: Vec<usize> = (0..c.shape().ndims()).collect();
    order.swap(0, 1);
    let first = by(&order);
    order.swap(0, 1);
    first.or_else(|_| by(&order)).map_err(|_| {
        Error::new(
            "MATLAB:catenate:dimensionMismatch",
            "Dimensions of arrays being concatenated are not consistent.",
        )
    })
}

fn join_along(c: &Array<Value>, dim: usize) -> Result<Array<Value>> {
    let (inner, size, outer) = c.shape().split(dim);
    let mut items = alloc::try_with_capacity(inner * outer)?;
    for i in 0..outer {
        for o in 0..inner {
            let line: Vec<Value> = (0..size)
                .filter_map(|k| c.data().get((i * size + k) * inner + o).cloned())
                .collect();
            items.push(build::cat(dim, &line)?);
        }
    }
    Array::new(c.shape().with_dim(dim, 1), items)
}

fn run_celldisp(call: &mut Call) -> Result<Flow> {
    let Value::Cell(c) = call.arg(0)?.clone() else {
        return Err(Error::new("MATLAB:celldisp:notCellArray", "Must be a cell array."));
    };
    let name = match call.args.get(1) {
        Some(_) => arguments::text(call, 1, "celldisp")?,
        None => arguments::input_name(call, 0).unwrap_or_else(|| "ans".to_string()),
    };
    let mut out = String::new();
    show(&mut out, &name, &c, call)?;
    call.host.print(&out);
    Flow::nothing()
}

/// Element by element; cells inside are entered. An explicit stack: data can be nested deeply.
fn show(out: &mut String, name: &str, c: &Rc<Array<Value>>, call: &Call) -> Result<()> {
    let (format, limit) = (&call.host.format, call.host.limits.recursion);
    let mut work: Vec<(String, Value, usize)> = vec![(name.to_string(), Value::Cell(c.clone()), 1)];
    let gap = if format.compact { "" } else { "\n" };
    while let Some((name, value, depth)) = work.pop() {
        // The names grow with the depth, so that there must be an end.
        if depth > limit {
            let message = format!("Maximum recursion limit of {limit} reached.");
            return Err(Error::new("MATLAB:recursionLimit", message));
        }
        match &value {
            Value::Cell(c) if c.numel() > 0 => {
                let labels: Vec<(String, Value, usize)> = c
                    .data()
                    .iter()
                    .enumerate()
                    .map(|(i, v)| (format!("{name}{{{}}}", place(c.shape(), i)), v.clone(), depth + 1))
                    .collect();
                work.extend(labels.into_iter().rev());
            }
            other => {
                out.push_str(&format!("{gap}{name} =\n{gap}"));
                match other {
                    Value::Cell(_) => out.push_str("     {}\n"),
                    other => display::disp(out, other, format),
                }
                if other.is_char() || other.is_empty() {
                    out.push_str(gap);
                }
            }
        }
    }
    Ok(())
}

fn place(shape: &Shape, i: usize) -> String {
    if shape.is_vector() {
        return (i + 1).to_string();
    }
    let mut rest = i;
    let subscripts: Vec<String> = shape
        .dims()
        .iter()
        .map(|n| {
            let k = rest % n;
            rest /= n;
            (k + 1).to_string()
        })
        .collect();
    subscripts.join(",")
}

fn run_deal(call: &mut Call) -> Result<Flow> {
    let args = call.take_args();
    let wanted = call.nargout.max(1);
    match &args[..] {
        [one] => Flow::many(vec![one.clone(); wanted]),
        many if many.len() == wanted => Flow::many(args),
        _ => Err(Error::new(
            "MATLAB:deal:narginNargoutMismatch",
            "The number of outputs should match the number of inputs.",
        )),
    }
}
