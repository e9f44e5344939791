//! Broken texts: identifier, text under the span, message and hint of each diagnostic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::too_many_lines)]

const MISMATCHED: &str = "Invalid expression. When calling a function or indexing a variable, use parentheses. Otherwise, check for mismatched delimiters.";
const INVALID: &str = "Invalid expression. Check for missing multiplication operator, missing or unbalanced delimiters, or other syntax error. To construct matrices, use brackets instead of parentheses.";
const ASSIGN: &str =
    "Incorrect use of '=' operator. Assign a value to a variable using '=' and compare values for equality using '=='.";
const OPERATOR: &str = "Invalid use of operator.";
const CHARACTER: &str =
    "Invalid text character. Check for unsupported symbol, invisible character, or pasting of non-ASCII characters.";
const MISSING_END: &str = "At least one END is missing. The statement beginning here does not have a matching end.";
const INCOMPLETE: &str = "Expression or statement is incomplete or incorrect.";

type Row = (
    &'static str,
    &'static [(&'static str, &'static str, &'static str, &'static str)],
);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("x = (1 + 2", &[("mismatched_delimiters", "", MISMATCHED, "Expected \")\"."),]),
    ("x = (1 + 2\ny = 3\n", &[("mismatched_delimiters", "\n", MISMATCHED, "Close the bracket, or end the line with ... to go on in the next one."),]),
    ("x = 1 + 2)", &[("mismatched_delimiters", ")", MISMATCHED, "Nothing is open that this closes."),]),
    ("x = [1 2\n", &[("incomplete_statement", "", "Incomplete input.", "Expected \"]\"."),]),
    ("x = {1, 2", &[("incomplete_statement", "", "Incomplete input.", "Expected \"}\"."),]),
    ("x = [1 2)", &[("mismatched_delimiters", ")", MISMATCHED, "Expected \"]\"."),]),
    ("x = (1]", &[("mismatched_delimiters", "]", MISMATCHED, "Expected \")\"."),]),
    ("x = f(1 2)", &[("invalid_expression", "2", INVALID, "Expected \")\"."),]),
    ("x = 1 2", &[("invalid_expression", "2", INVALID, "Expected the end of the statement."),]),
    ("x = a b", &[("invalid_expression", "b", MISMATCHED, "Expected the end of the statement."),]),
    ("3x", &[("invalid_expression", "3x", INVALID, "A name cannot begin with a digit."),]),
    ("x = 1 +", &[("incomplete_expression", "", INCOMPLETE, "Expected an expression."),]),
    ("x = * 2", &[("invalid_operator", "*", OPERATOR, "Expected an expression."),]),
    ("x = 1 + * 2", &[("invalid_operator", "*", OPERATOR, "Expected an expression."),]),
    ("x = 'abc", &[("unterminated_character_vector", "'abc", "Character vector is not terminated properly.", ""),]),
    ("x = \"abc", &[("unterminated_string", "\"abc", "String is not terminated properly.", ""),]),
    ("x = 'abc\ny = 1", &[("unterminated_character_vector", "'abc", "Character vector is not terminated properly.", ""),]),
    ("if x = 1, end", &[("invalid_assignment", "=", ASSIGN, "Expected a condition."),]),
    ("if x\ny", &[("missing_end", "if", MISSING_END, ""),]),
    ("if x\ny\nfunction f\nend", &[("missing_end", "if", MISSING_END, ""),]),
    ("for i\nend", &[("incomplete_expression", "\n", INCOMPLETE, "Expected \"=\"."),]),
    ("for i = \nend", &[("incomplete_expression", "\n", INCOMPLETE, "Expected an expression."),]),
    ("while\nend", &[("incomplete_expression", "\n", INCOMPLETE, "Expected an expression."),]),
    ("end", &[("illegal_reserved_keyword_usage", "end", "Illegal use of reserved keyword \"end\".", "Expected a statement."),]),
    ("else", &[("illegal_reserved_keyword_usage", "else", "Illegal use of reserved keyword \"else\".", "Expected a statement."),]),
    ("x += 1", &[("invalid_operator", "+=", OPERATOR, "Use x = x + 1"),]),
    ("x.count -= 2", &[("invalid_operator", "-=", OPERATOR, "Use x.count = x.count - 2"),]),
    ("x++", &[("invalid_operator", "++", OPERATOR, "Use x = x + 1"),]),
    ("x--;", &[("invalid_operator", "--", OPERATOR, "Use x = x - 1"),]),
    ("x = y++;", &[("invalid_operator", "+", OPERATOR, "MATLAB has no operators such as ++ and +=: write x = x + 1 as a statement of its own."),]),
    ("x != y", &[("invalid_operator", "!=", OPERATOR, "Use ~= for \"not equal\"."),]),
    ("if !x, end", &[("invalid_operator", "!", OPERATOR, "Use ~ for \"not\"."),]),
    ("x = 1 # note", &[("invalid_character", "#", CHARACTER, "Comments begin with % in MATLAB."),]),
    ("# note", &[("invalid_character", "#", CHARACTER, "Comments begin with % in MATLAB."),]),
    ("if x\nendif", &[("octave_keyword", "endif", "\"endif\" is not a MATLAB keyword.", "Use end."),]),
    ("function f\nendfunction", &[("octave_keyword", "endfunction", "\"endfunction\" is not a MATLAB keyword.", "Use end."),]),
    ("function f(x = 1)\nend", &[("default_parameter", "=", "A parameter cannot have a default value here.", "Declare it in an arguments block: x = 1 on a line of its own."),]),
    ("x ** 2", &[("invalid_operator", "**", OPERATOR, "Use ^ for powers."),]),
    ("x = y ** 2", &[("invalid_operator", "**", OPERATOR, "Use ^ for powers."),]),
    ("1 = 2", &[("invalid_lhs_of_assignment", "1", ASSIGN, ""),]),
    ("f(1) + 1 = 2", &[("invalid_lhs_of_assignment", "f(1) + 1", ASSIGN, ""),]),
    ("[1, 2] = f", &[("invalid_lhs_of_assignment", "1", ASSIGN, ""),]),
    ("[a, b + 1] = f", &[("invalid_lhs_of_assignment", "b + 1", ASSIGN, ""),]),
    ("a = b = c", &[("invalid_assignment", "=", ASSIGN, "Expected the end of the statement."),]),
    ("x = if", &[("illegal_reserved_keyword_usage", "if", "Illegal use of reserved keyword \"if\".", "Expected an expression."),]),
    ("x = f(end", &[("mismatched_delimiters", "", MISMATCHED, "Expected \")\"."),]),
    ("x = [1, ~, 2]", &[("invalid_operator", "~", OPERATOR, ""),]),
    ("[a, ~]", &[("invalid_operator", "~", OPERATOR, ""),]),
    ("x(1, = 3", &[("invalid_assignment", "=", ASSIGN, "Expected an expression."),]),
    ("x = @", &[("incomplete_expression", "", INCOMPLETE, "Expected a name."),]),
    ("x = @(1) 2", &[("invalid_expression", "1", INVALID, "Expected a parameter name."),]),
    ("x = s.", &[("incomplete_expression", "", INCOMPLETE, "Expected a field name."),]),
    ("x = s.1", &[("invalid_expression", ".1", MISMATCHED, "Expected the end of the statement."),]),
    ("x = 1 $ 2", &[("invalid_character", "$", CHARACTER, ""),]),
    ("x = “abc”", &[("invalid_character", "“", CHARACTER, "Use the plain double quote \"."),("invalid_character", "”", CHARACTER, "Use the plain double quote \"."),]),
    ("x − y", &[("invalid_character", "−", CHARACTER, "Use the plain minus -."),]),
    ("x = 0xFFFu8", &[("invalid_number", "0xFFFu8", "The literal does not fit into 8 bits.", ""),]),
    ("x = 0xZ", &[("invalid_expression", "0x", INVALID, "A name cannot begin with a digit."),]),
    ("x = 0x1Gs", &[("invalid_number", "0x1Gs", "Invalid hexadecimal or binary literal.", "Up to 64 bits, with the suffix s or u and 8, 16, 32 or 64, or none."),]),
    ("x = 0xFFs9", &[("invalid_number", "0xFFs9", "Invalid hexadecimal or binary literal.", "Up to 64 bits, with the suffix s or u and 8, 16, 32 or 64, or none."),]),
    ("global x = 1", &[("invalid_assignment", "=", OPERATOR, "Declare the variable first, then assign to it in a statement of its own."),]),
    ("global", &[("incomplete_expression", "", INCOMPLETE, "Expected a variable name."),]),
    ("%{\nabc", &[("unterminated_block_comment", "%{", "Block comment is not terminated properly.", "Close it with %} alone on a line."),]),
    ("_x = 1", &[("invalid_character", "_", CHARACTER, "A name begins with a letter."),]),
    ("break x", &[("invalid_expression", "x", INVALID, "Expected the end of the statement."),]),
    ("function\nend", &[("incomplete_expression", "\n", INCOMPLETE, "Expected a function name."),]),
    ("function f(\nend", &[("mismatched_delimiters", "\n", MISMATCHED, "Close the bracket, or end the line with ... to go on in the next one."),]),
    ("function [a, = f\nend", &[("invalid_assignment", "=", ASSIGN, "Expected \"]\"."),]),
    ("classdef\nend", &[("incomplete_expression", "\n", INCOMPLETE, "Expected a class name."),]),
    ("classdef A\nfoo\nend", &[("invalid_expression", "foo", INVALID, "Expected properties, methods, events, enumeration or end."),]),
    ("classdef A\nmethods\n1\nend\nend", &[("invalid_expression", "1", INVALID, "Expected a method."),]),
    ("classdef A\nproperties\nx = )\nend\nend", &[("mismatched_delimiters", ")", MISMATCHED, "Expected an expression."),]),
    ("classdef A\nproperties\nx (1.5,:)\nend\nend", &[("invalid_size", "1.5", "A size is a whole number or \":\".", ""),]),
    ("classdef A\nmethods\nfunction f\nend\n", &[("missing_end", "methods", MISSING_END, ""),]),
    ("x = {1, 2; 3, 4", &[("incomplete_statement", "", "Incomplete input.", "Expected \"}\"."),]),
    ("switch x\ny\nend", &[("invalid_expression", "y", INVALID, "Expected case."),]),
    ("try\nx\n", &[("missing_end", "try", MISSING_END, ""),]),
    ("x = [1,,2]", &[("invalid_operator", ",", OPERATOR, "Expected an element."),]),
    ("x = f(,1)", &[("invalid_operator", ",", OPERATOR, "Expected an expression."),]),
    ("x = f(1,)", &[("mismatched_delimiters", ")", MISMATCHED, "Expected an expression."),]),
    ("x = [1 2; 3 4", &[("incomplete_statement", "", "Incomplete input.", "Expected \"]\"."),]),
    ("  y = (1, 2)", &[("invalid_operator", ",", OPERATOR, "Expected \")\"."),]),
    ("x = 5 y = 6", &[("invalid_expression", "y", INVALID, "Expected the end of the statement."),]),
    ("printf(\"hi\"", &[("mismatched_delimiters", "", MISMATCHED, "Expected \")\"."),]),
    ("x = y'z", &[("invalid_expression", "z", INVALID, "Expected the end of the statement."),]),
    ("x = c{1", &[("mismatched_delimiters", "", MISMATCHED, "Expected \"}\"."),]),
    ("x(3", &[("mismatched_delimiters", "", MISMATCHED, "Expected \")\"."),]),
    ("x = 1 + ...", &[("incomplete_statement", "", "Incomplete input.", "Expected an expression."),]),
    ("for (i = 1:3\nx\nend", &[("mismatched_delimiters", "\n", MISMATCHED, "Close the bracket, or end the line with ... to go on in the next one."),]),
    ("x = [1\nif y\nend", &[("illegal_reserved_keyword_usage", "if", "Illegal use of reserved keyword \"if\".", "Expected \"]\"."),]),
    ("unwind_protect\nx\nend_unwind_protect", &[("octave_keyword", "unwind_protect", "\"unwind_protect\" is not a MATLAB keyword.", "Use try and catch, or onCleanup."),("octave_keyword", "end_unwind_protect", "\"end_unwind_protect\" is not a MATLAB keyword.", "Use end."),]),
    ("do\nx\nuntil y", &[("octave_keyword", "do", "\"do\" is not a MATLAB keyword.", "Use while true, and if condition, break, end."),]),
    ("x = a ? b : c", &[("invalid_operator", "?", OPERATOR, "Expected the end of the statement."),]),
    ("y = x;;\nz = )\nw = (\n", &[("mismatched_delimiters", ")", MISMATCHED, "Expected an expression."),("mismatched_delimiters", "\n", MISMATCHED, "Close the bracket, or end the line with ... to go on in the next one."),]),
    ("f(a=)", &[("mismatched_delimiters", ")", MISMATCHED, "Expected an expression."),]),
    ("case 1", &[("illegal_reserved_keyword_usage", "case", "Illegal use of reserved keyword \"case\".", "Expected a statement."),]),
    ("catch", &[("illegal_reserved_keyword_usage", "catch", "Illegal use of reserved keyword \"catch\".", "Expected a statement."),]),
    ("function f\nx\nend\nend", &[("illegal_reserved_keyword_usage", "end", "Illegal use of reserved keyword \"end\".", "Expected a statement."),]),
    ("if x\nfor i=1:2\nend", &[("missing_end", "if", MISSING_END, ""),]),
    ("x = a.b.", &[("incomplete_expression", "", INCOMPLETE, "Expected a field name."),]),
    ("@", &[("incomplete_expression", "", INCOMPLETE, "Expected a name."),]),
    (":", &[("invalid_operator", ":", OPERATOR, "Expected an expression."),]),
    ("x = 1:", &[("incomplete_expression", "", INCOMPLETE, "Expected an expression."),]),
    ("x = :", &[("invalid_operator", ":", OPERATOR, "Expected an expression."),]),
    ("~", &[("incomplete_expression", "", INCOMPLETE, "Expected an expression."),]),
    ("x = ~", &[("incomplete_expression", "", INCOMPLETE, "Expected an expression."),]),
    ("x = [1 2]]", &[("mismatched_delimiters", "]", MISMATCHED, "Nothing is open that this closes."),]),
    ("x = }", &[("mismatched_delimiters", "}", MISMATCHED, "Expected an expression."),]),
    ("do\nx\nend", &[("octave_keyword", "do", "\"do\" is not a MATLAB keyword.", "Use while true, and if condition, break, end."),("illegal_reserved_keyword_usage", "end", "Illegal use of reserved keyword \"end\".", "Expected a statement."),]),
    ("x = 1;\nif x == 2\ny = )\nend\nz = (", &[("mismatched_delimiters", ")", MISMATCHED, "Expected an expression."),("mismatched_delimiters", "", MISMATCHED, "Expected an expression."),]),
    ("x = [1 2\n3 4\ny = 5", &[("invalid_assignment", "=", ASSIGN, "Expected \"]\"."),]),
    ("if (x == 1\ny\nend", &[("mismatched_delimiters", "\n", MISMATCHED, "Close the bracket, or end the line with ... to go on in the next one."),]),
    ("function f\nif x\nend", &[]),
    ("function f\nif x\nend\nend\nfunction g\n", &[("missing_end", "function", MISSING_END, ""),]),
    ("while x\nif y\nend\n", &[("missing_end", "while", MISSING_END, ""),]),
    ("x = f(a b)", &[("invalid_expression", "b", MISMATCHED, "Expected \")\"."),]),
    ("a.(b = 3", &[("invalid_assignment", "=", ASSIGN, "Expected \")\"."),]),
    ("x = {1 2]", &[("mismatched_delimiters", "]", MISMATCHED, "Expected \"}\"."),]),
    ("x(:, 1", &[("mismatched_delimiters", "", MISMATCHED, "Expected \")\"."),]),
    ("switch x\ncase 1\nfoo", &[("missing_end", "switch", MISSING_END, ""),]),
    ("x = \"a\" + 'b", &[("unterminated_character_vector", "'b", "Character vector is not terminated properly.", ""),]),
    ("x = 1 +\ny = 2", &[("incomplete_expression", "\n", INCOMPLETE, "Expected an expression."),]),
    ("x.1 = 2", &[("invalid_expression", ".1", MISMATCHED, "Expected the end of the statement."),]),
    ("f(x)) = 3", &[("mismatched_delimiters", ")", MISMATCHED, "Nothing is open that this closes."),]),
    ("x = 'a' 'b'", &[("invalid_expression", "b", INVALID, "Expected the end of the statement."),]),
    ("classdef A\nproperties\nx\nend\nfunction f\nend\nend", &[("missing_end", "classdef", MISSING_END, ""),]),
    ("persistent x = [1 2\n3 4];\ny = )", &[("invalid_assignment", "=", OPERATOR, "Declare the variable first, then assign to it in a statement of its own."),("mismatched_delimiters", ")", MISMATCHED, "Expected an expression."),]),
    ("x = c{k++};", &[("invalid_operator", "+", OPERATOR, "MATLAB has no operators such as ++ and +=: write x = x + 1 as a statement of its own."),]),
    ("x = 1; % ok\nx = [1, end]", &[("illegal_reserved_keyword_usage", "end", "Illegal use of reserved keyword \"end\".", "Expected an expression."),]),
    ("if x\ny = [1 2\nend\nz = )", &[("illegal_reserved_keyword_usage", "end", "Illegal use of reserved keyword \"end\".", "Expected \"]\"."),("mismatched_delimiters", ")", MISMATCHED, "Expected an expression."),]),
    ("x = @(a, 1) a", &[("invalid_expression", "1", INVALID, "Expected a parameter name."),]),
    ("x = f(1, 2\n3)", &[("mismatched_delimiters", "\n", MISMATCHED, "Close the bracket, or end the line with ... to go on in the next one."),("mismatched_delimiters", ")", MISMATCHED, "Nothing is open that this closes."),]),
    ("function f(x = 1, y)\nend", &[("default_parameter", "=", "A parameter cannot have a default value here.", "Declare it in an arguments block: x = 1 on a line of its own."),]),
    ("x = a.(", &[("mismatched_delimiters", "", MISMATCHED, "Expected an expression."),]),
    ("x = 5abc + 1", &[("invalid_expression", "5a", INVALID, "A name cannot begin with a digit."),]),
    ("x = 1..2", &[("invalid_expression", ".2", INVALID, "Expected the end of the statement."),]),
    ("x = 1.2.3", &[("invalid_expression", ".3", INVALID, "Expected the end of the statement."),]),
    ("x == 1 = 2", &[("invalid_lhs_of_assignment", "x == 1", ASSIGN, ""),]),
    ("for 1 = 2\nend", &[("invalid_lhs_of_assignment", "1", ASSIGN, ""),]),
    ("[a b = f", &[("invalid_assignment", "=", ASSIGN, "Expected \"]\"."),]),
    ("import", &[]),
    ("x = [1 2 3\n4 5 6];;\ny = ((1)", &[("mismatched_delimiters", "", MISMATCHED, "Expected \")\"."),]),
    ("classdef A\nmethods\nfunction f\nend", &[("missing_end", "methods", MISSING_END, ""),]),
    ("switch x\ncase\nend", &[("incomplete_expression", "\n", INCOMPLETE, "Expected an expression."),]),
    ("try\ncatch 1\nend", &[]),
    ("x = 'a'b", &[("invalid_expression", "b", INVALID, "Expected the end of the statement."),]),
];

#[test]
fn each_broken_text_says_what_is_wrong() {
    let mut wrong = String::new();
    for (text, expected) in ROWS {
        let parsed = runmat_syntax::parse(text);
        let got: Vec<(&str, &str, &str, &str)> = parsed
            .diagnostics
            .iter()
            .map(|d| {
                let identifier = d.identifier.strip_prefix("MATLAB:m_").unwrap_or(d.identifier);
                (
                    identifier,
                    d.span.slice(text),
                    d.message.as_str(),
                    d.hint.as_deref().unwrap_or(""),
                )
            })
            .collect();
        if got != *expected {
            wrong += &format!("\n  {text:?}\n    expected {expected:?}\n    got      {got:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
