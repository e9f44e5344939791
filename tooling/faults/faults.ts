// The faults that the language suite has to catch: each a small slip of the kind people make, chosen without a look at the
// cases. Lower crates come first, because changing one compiles all above it.

export interface Fault {
  /** What a reader of the list wants to know. */
  readonly name: string;
  /** Below `crates/`. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly old: string;
  readonly new: string;
}

export const faults: readonly Fault[] = [
  {
    name: 'equal numbers are sorted last first',
    file: 'kernels/src/sort/radix.rs',
    old: 'self.index.sort_by_key(|&k| keys[k as usize]);',
    new: 'self.index.sort_by_key(|&k| (keys[k as usize], core::cmp::Reverse(k)));',
  },
  {
    name: 'mod of unlike signs has the wrong sign',
    file: 'kernels/src/scalar/rounding.rs',
    old: '        r + y\n',
    new: '        y - r\n',
  },
  {
    name: 'a{m,n} of a regular expression repeats once too often',
    file: 'kernels/src/regex/engine.rs',
    old: 'if max.is_some_and(|max| count >= max) {',
    new: 'if max.is_some_and(|max| count > max) {',
  },
  {
    name: 'sqrt of a complex number takes the other branch',
    file: 'kernels/src/complex/elementary.rs',
    old: 'if sx >= 0.0 {',
    new: 'if sx <= 0.0 {',
  },
  {
    name: '%.f has the precision of %f',
    file: 'kernels/src/decimal/printf.rs',
    old: 'Some(self.number().unwrap_or(0))',
    new: 'Some(self.number().unwrap_or(6))',
  },
  {
    name: "cumsum(..., 'reverse') goes forward",
    file: 'kernels/src/scan.rs',
    old: 'Direction::Reverse => n - 1 - k,',
    new: 'Direction::Reverse => k,',
  },
  {
    name: 'zero is accepted as an index',
    file: 'value/src/index/subscript.rs',
    old: 'if x >= 1.0 && x == x.trunc()',
    new: 'if x >= 0.0 && x == x.trunc()',
  },
  {
    name: 'deleting from a matrix with one index leaves a column',
    file: 'value/src/index/delete.rs',
    old: 'if shape.is_column() && !shape.is_scalar() {',
    new: 'if !shape.is_row() {',
  },
  {
    name: 'integer quotients round halves down',
    file: 'value/src/ops/integers.rs',
    old: 'if r.unsigned_abs() >= d.unsigned_abs()',
    new: 'if r.unsigned_abs() > d.unsigned_abs()',
  },
  {
    name: 'a thousand is shown in the narrow column',
    file: 'value/src/display/real.rs',
    old: 'width: if stats.max_abs < 1000.0 { 6 }',
    new: 'width: if stats.max_abs <= 1000.0 { 6 }',
  },
  {
    name: 'a row index one too large reads the next column',
    file: 'value/src/index/fast.rs',
    old: 'k.wrapping_sub(1) < n {',
    new: 'k.wrapping_sub(1) <= n {',
  },
  {
    name: '>= is >',
    file: 'value/src/ops/relational.rs',
    old: 'Relation::Ge => (IsLe::loops(), true),',
    new: 'Relation::Ge => (IsLt::loops(), true),',
  },
  {
    name: 'isequal compares counts, not sizes',
    file: 'value/src/ops/compare.rs',
    old: 'if a.shape() != b.shape() {\n        return Ok(false);\n    }\n    fn same',
    new: 'if a.numel() != b.numel() {\n        return Ok(false);\n    }\n    fn same',
  },
  {
    name: "[a 'b'] transposes",
    file: 'syntax/src/lexer.rs',
    old: 'let operand = self.prev.ends_operand() && !(spaced && self.in_matrix());',
    new: 'let operand = self.prev.ends_operand();',
  },
  {
    name: 'binary operators group from the right',
    file: 'syntax/src/parser/expr.rs',
    old: 'let rhs = self.binary(found + 1);',
    new: 'let rhs = self.binary(found);',
  },
  {
    name: '[1 +2] is one element',
    file: 'syntax/src/parser/expr.rs',
    old: 'matches!(self.tok.kind, Tok::Plus | Tok::Minus) && self.tok.spaced',
    new: 'matches!(self.tok.kind, Tok::Minus) && self.tok.spaced',
  },
  {
    name: 'one scalar operand makes the result a scalar for inference',
    file: 'hir/src/infer.rs',
    old: 'if get(facts, a).is_scalar() && get(facts, b).is_scalar() {',
    new: 'if get(facts, a).is_scalar() || get(facts, b).is_scalar() {',
  },
  {
    name: '<= in a condition is <',
    file: 'hir/src/lower/condition.rs',
    old: 'BinaryOp::Le => Compare::Le,',
    new: 'BinaryOp::Le => Compare::Lt,',
  },
  {
    name: 'end in the second subscript of a target is that of the first',
    file: 'hir/src/lower/target.rs',
    old: 'pos: i as u8,',
    new: 'pos: 0,',
  },
  {
    name: 'setdiff of a row and a column is a column',
    file: 'builtins/src/data/sets.rs',
    old: 'Operation::Difference => a.is_row(),',
    new: 'Operation::Difference => a.is_row() && b.is_row(),',
  },
  {
    name: 'mode gives the largest among equals',
    file: 'builtins/src/data/mode.rs',
    old: 'if length > count {',
    new: 'if length >= count {',
  },
  {
    name: 'bitshift of a signed class runs into the sign',
    file: 'builtins/src/maths/bits.rs',
    old: 'let low = word.mask() >> 1;',
    new: 'let low = word.mask();',
  },
  {
    name: 'containers.Map takes more values than keys',
    file: 'builtins/src/control/maps.rs',
    old: 'if items.len() != keys.len() {',
    new: 'if items.len() < keys.len() {',
  },
  {
    name: 'num2str has a digit too few',
    file: 'builtins/src/text/number_text.rs',
    old: '(decimal_exponent(largest) + 5).clamp(5, 16)',
    new: '(decimal_exponent(largest) + 4).clamp(5, 16)',
  },
  {
    name: 'strsplit keeps neighbouring delimiters apart',
    file: 'builtins/src/text/split.rs',
    old: 'collapsed.map_or(Ok(true), Value::is_true)?',
    new: 'collapsed.map_or(Ok(false), Value::is_true)?',
  },
  {
    name: 'the second result of cellfun may have another class',
    file: 'builtins/src/control/collect.rs',
    old: 'Some(class) if class != value.class() => {',
    new: 'Some(class) if class != value.class() && index > 1 => {',
  },
  {
    name: 'the year 2000 has no leap day',
    file: 'builtins/src/time/calendar.rs',
    old: '(!divides(100.0) || divides(400.0))',
    new: '!divides(100.0)',
  },
  {
    name: 'rmfield passes over a field that is not there',
    file: 'builtins/src/control/structs.rs',
    old: 'if !StructArray::unique(&mut s)?.remove_field(name) {',
    new: 'if !StructArray::unique(&mut s)?.remove_field(name) && name.is_empty() {',
  },
  {
    name: 'a function may be asked for one output too many',
    file: 'vm/src/call.rs',
    old: 'if nargout > code.outputs.len() && !code.varargout {',
    new: 'if nargout > code.outputs.len() + 1 && !code.varargout {',
  },
  {
    name: 'case [] does not match []',
    file: 'vm/src/branch.rs',
    old: 'return Ok(subject.is_arithmetic() && case.is_arithmetic());',
    new: 'return Ok(false);',
  },
];
