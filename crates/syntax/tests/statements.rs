//! Statements, functions, classes: text in, s-expression out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::too_many_lines)]

mod sexpr;

use sexpr::Dump;

fn check(rows: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (input, expected) in rows {
        let parsed = runmat_syntax::parse(input);
        let got = Dump(&parsed.ast).file();
        if got != *expected || !parsed.diagnostics.is_empty() {
            let said: Vec<&str> = parsed.diagnostics.iter().map(|d| d.identifier).collect();
            wrong += &format!("\n  input    {input:?}\n  expected {expected}\n  got      {got}   {said:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn simple() {
    check(&[
        ("", ""),
        ("\u{feff}x = 1", "(= x 1)"),
        ("x = 1;", "(= x 1);"),
        ("x = 1\n\u{1a}\n", "(= x 1)"),
        ("x = 1, y = 2; z", "(= x 1) (= y 2); z"),
        ("x;;y", "x; y"),
        ("x = 1 % note\ny", "(= x 1) y"),
        ("x = 1; % note", "(= x 1);"),
        ("x = ...\n 1", "(= x 1)"),
        ("x ...\n = 1", "(= x 1)"),
        ("x=1\r\ny=2\r\n", "(= x 1) (= y 2)"),
        ("x=1\ry=2", "(= x 1) (= y 2)"),
        ("\tx\t=\t1", "(= x 1)"),
        ("x(3) = []", "(= (x() 3) [])"),
        ("x.a.b(2).c{3} = 1;", "(= ((x.a.b() 2).c{} 3) 1);"),
        ("x(end+1) = 2", "(= (x() (+ end 1)) 2)"),
        ("x.(n) = 2", "(= x.(n) 2)"),
        ("x =-1", "(= x (u- 1))"),
        ("x= -1", "(= x (u- 1))"),
        ("[a, b] = f(1);", "(= <a b> (f() 1));"),
        ("[a b] = f", "(= <a b> f)"),
        ("[a, ~] = f", "(= <a ~> f)"),
        ("[~, i] = max(x)", "(= <~ i> (max() x))"),
        ("[~, ~, c] = f", "(= <~ ~ c> f)"),
        ("[~ i] = f", "(= <~ i> f)"),
        ("[~ ~ i] = f", "(= <~ ~ i> f)"),
        ("[a ~] = f", "(= <a ~> f)"),
        ("[a ~ b] = f", "(= <a ~ b> f)"),
        ("[a.b] = deal(1)", "(= <a.b> (deal() 1))"),
        ("[a(1), b{2}, c.d] = f", "(= <(a() 1) (b{} 2) c.d> f)"),
        ("[s.x] = c{:}", "(= <s.x> (c{} :))"),
        ("[a] = f", "(= <a> f)"),
        ("[] = f", "(= <> f)"),
        ("[1, ~a]", "[1 (~ a)]"),
        ("global x y", "(global x y)"),
        ("persistent n;", "(persistent n)"),
        ("break, continue; return", "break continue return"),
        ("import a.b.*", "(import a.b.*)"),
        ("import a.b.c;", "(import a.b.c)"),
        ("import = 3; import", "(= import 3); import"),
        ("properties = 1", "(= properties 1)"),
        ("methods(x)", "(methods() x)"),
        ("events.a = 1", "(= events.a 1)"),
        ("arguments = 2; arguments", "(= arguments 2); arguments"),
        ("arguments", "arguments"),
        ("enumeration('A')", "(enumeration() 'A')"),
        ("%{\nx = 1\n%}\ny", "y"),
        ("%{\n%{\nx\n%}\ny\n%}\nz", "z"),
        ("  %{  \nx\n\t%}\nz", "z"),
        ("%{ not a block\ny", "y"),
        ("x = 1 %{\ny = 2", "(= x 1) (= y 2)"),
        ("% only a comment", ""),
        ("x = 'a'; y = x';", "(= x 'a'); (= y (' x));"),
        ("x = a';% don't", "(= x (' a));"),
        ("!ls -l", "(cmd system \"ls -l\")"),
        ("f(1), g", "(f() 1) g"),
        ("x = @(a) a;", "(= x (@(a) a));"),
        ("x = {1, ...\n 2};", "(= x {1 2});"),
        ("1;", "1;"),
        ("'text'", "'text'"),
        ("(x)", "x"),
    ]);
}

#[test]
fn commands() {
    check(&[
        ("hold on", "(cmd hold \"on\")"),
        ("hold on;", "(cmd hold \"on\");"),
        ("hold on, x", "(cmd hold \"on\") x"),
        ("format long", "(cmd format \"long\")"),
        ("clear x y", "(cmd clear \"x\" \"y\")"),
        ("clear -all % gone", "(cmd clear \"-all\")"),
        ("clear --all", "(cmd clear \"--all\")"),
        ("cd ..", "(cmd cd \"..\")"),
        ("cd /tmp/a", "(cmd cd \"/tmp/a\")"),
        ("cd ~/a", "(cmd cd \"~/a\")"),
        ("ls *.m", "(cmd ls \"*.m\")"),
        ("disp 'a b' c", "(cmd disp \"a b\" \"c\")"),
        ("disp it''s", "(cmd disp \"its\")"),
        ("disp 'it''s'", "(cmd disp \"it's\")"),
        ("disp \"a b\"", "(cmd disp \"a b\")"),
        ("disp hello%there", "(cmd disp \"hello\")"),
        ("warning off all", "(cmd warning \"off\" \"all\")"),
        ("syms f(x, y) z", "(cmd syms \"f(x, y)\" \"z\")"),
        ("a -b", "(cmd a \"-b\")"),
        ("a - b", "(- a b)"),
        ("a-b", "(- a b)"),
        ("a- b", "(- a b)"),
        ("a -b - c", "(cmd a \"-b\" \"-\" \"c\")"),
        ("a = 1; a -b", "(= a 1); (- a b)"),
        ("a = b", "(= a b)"),
        ("a =b", "(= a b)"),
        ("a == b", "(== a b)"),
        ("a ==b", "(cmd a \"==b\")"),
        ("a (1)", "(a() 1)"),
        ("a [1 2]", "(cmd a \"[1 2]\")"),
        ("a {1}", "(cmd a \"{1}\")"),
        ("a '", "(' a)"),
        ("a ';", "(' a);"),
        ("a 'b'", "(cmd a \"b\")"),
        ("a .* b", "(.* a b)"),
        ("a .*b", "(cmd a \".*b\")"),
        ("a && b", "(&& a b)"),
        ("a ~= b", "(~= a b)"),
        ("a : b", "(: a b)"),
        ("a <= b", "(<= a b)"),
        ("a 1", "(cmd a \"1\")"),
        ("a ...\n + b", "(+ a b)"),
        ("figure, hold on", "figure (cmd hold \"on\")"),
        ("if x, hold on, end", "(if x {(cmd hold \"on\")})"),
        ("for k = 1:2, k -1, end", "(for k (: 1 2) {(- k 1)})"),
        ("[a, b] = f; a -1; b -1", "(= <a b> f); (- a 1); (- b 1)"),
        ("global g; g -1", "(global g) (- g 1)"),
        ("s.a = 1; s -1", "(= s.a 1); (- s 1)"),
        (
            "function f(x)\nx -1\ny -1\nend",
            "(function f (x) -> () {(- x 1) (cmd y \"-1\")})",
        ),
        (
            "x = 1;\nfunction f\nx -1\nend",
            "(= x 1); (function f () -> () {(cmd x \"-1\")})",
        ),
        (
            "function f\nx = 1;\nfunction g\nx -1\nend\nend",
            "(function f () -> () {(= x 1);} (function g () -> () {(- x 1)}))",
        ),
        ("try, catch e\ne -1\nend", "(try {} e {(- e 1)})"),
        ("disp a ...\n b", "(cmd disp \"a\" \"b\")"),
    ]);
}

#[test]
fn blocks() {
    check(&[
        ("if x\ny\nend", "(if x {y})"),
        ("if x, y, end", "(if x {y})"),
        ("if x y, end", "(if x {y})"),
        ("if (x) y = 1; end", "(if x {(= y 1);})"),
        ("if (x), y, else, z, end", "(if x {y} else {z})"),
        ("if (x) (y), end", "(if x {y})"),
        ("if (x) [a, b] = f; end", "(if x {(= <a b> f);})"),
        ("if x\nelseif y\nz\nelse\nw\nend", "(if x {} y {z} else {w})"),
        ("if x, 1, else if y, 2, end, end", "(if x {1} else {(if y {2})})"),
        ("if x disp(1), end", "(if x {(disp() 1)})"),
        ("if ~x; end", "(if (~ x) {})"),
        ("if(x)y=1;end", "(if x {(= y 1);})"),
        ("if x % note\nend", "(if x {})"),
        ("if a == 1 && ...\n b\nend", "(if (&& (== a 1) b) {})"),
        ("while true, end", "(while true {})"),
        ("while (c) x = 1; end", "(while c {(= x 1);})"),
        ("while x<3\nx = x+1;\nend", "(while (< x 3) {(= x (+ x 1));})"),
        ("for i = 1:3\ni\nend", "(for i (: 1 3) {i})"),
        ("for i = 1:3 disp(i), end", "(for i (: 1 3) {(disp() i)})"),
        ("for i=1:3 disp(i); end", "(for i (: 1 3) {(disp() i);})"),
        ("for (i = 1:3) disp(i); end", "(for i (: 1 3) {(disp() i);})"),
        ("for (i = 1:3)\nend", "(for i (: 1 3) {})"),
        ("for i = (1:3)\nend", "(for i (: 1 3) {})"),
        ("for i = [1 2;3 4], i, end", "(for i [1 2; 3 4] {i})"),
        ("for i = {1, 2}\nend", "(for i {1 2} {})"),
        ("for x.a = 1:2, end", "(for x.a (: 1 2) {})"),
        ("parfor i = 1:3, end", "(parfor i (: 1 3) {})"),
        ("parfor (i = 1:n, 4)\nend", "(parfor i (: 1 n) {})"),
        ("spmd, x, end", "(spmd {x})"),
        ("spmd (4)\nx\nend", "(spmd {x})"),
        ("switch x\ncase 1\ny\nend", "(switch x 1 {y})"),
        (
            "switch x, case {1, 2}, y, otherwise, z, end",
            "(switch x {1 2} {y} else {z})",
        ),
        (
            "switch (x)\n% note\ncase 'a'\ncase \"b\"\nend",
            "(switch x 'a' {} \"b\" {})",
        ),
        ("switch x\n\ncase -1\nend", "(switch x (u- 1) {})"),
        ("switch x\nend", "(switch x)"),
        ("try\nx\ncatch\ny\nend", "(try {x} - {y})"),
        ("try\nx\ncatch err\ny\nend", "(try {x} err {y})"),
        ("try, x, catch, y, end", "(try {x} - {y})"),
        ("try, x, catch err, y, end", "(try {x} err {y})"),
        ("try x, catch disp(1), end", "(try {x} - {(disp() 1)})"),
        ("try x; catch ME rethrow(ME); end", "(try {x;} ME {(rethrow() ME);})"),
        ("try x; catch y = 1; end", "(try {x;} - {(= y 1);})"),
        ("try x; catch ME % note\nend", "(try {x;} ME {})"),
        ("try\nx\ncatch\nME\nend", "(try {x} - {ME})"),
        ("try\nx\nend", "(try {x} - {})"),
        ("try, x; end", "(try {x;} - {})"),
        ("try\ncatch ME, end", "(try {} ME {})"),
        ("for i=1:2, if i, break, end, end", "(for i (: 1 2) {(if i {break})})"),
        ("if x(end), y(end) = 1; end", "(if (x() end) {(= (y() end) 1);})"),
        ("if x, y = [1 2\n3 4]; end", "(if x {(= y [1 2; 3 4]);})"),
        ("while 1 break; end", "(while 1 {break})"),
        ("if x return, end", "(if x {return})"),
    ]);
}

#[test]
fn functions() {
    check(&[
        ("function f\nx\nend", "(function f () -> () {x})"),
        ("function f\nx", "(function f () -> () {x})"),
        ("function f()\nend", "(function f () -> () {})"),
        ("function y = f(x)\ny = x;\nend", "(function f (x) -> (y) {(= y x);})"),
        ("function [a, b] = f(x, y)\nend", "(function f (x y) -> (a b) {})"),
        ("function [a b] = f(x)\nend", "(function f (x) -> (a b) {})"),
        ("function [] = f\nend", "(function f () -> () {})"),
        ("function f(~, varargin)\nend", "(function f (~ varargin) -> () {})"),
        ("function f(a), a, end", "(function f (a) -> () {a})"),
        ("function varargout = f, end", "(function f () -> (varargout) {})"),
        (
            "function a\nx\nfunction b\ny",
            "(function a () -> () {x}) (function b () -> () {y})",
        ),
        (
            "function a\nif x\nend\nfunction b\ny",
            "(function a () -> () {(if x {})}) (function b () -> () {y})",
        ),
        (
            "function a\nx\nend\nfunction b\ny\nend",
            "(function a () -> () {x}) (function b () -> () {y})",
        ),
        (
            "function a\nx\nfunction b\ny\nend\nend",
            "(function a () -> () {x} (function b () -> () {y}))",
        ),
        (
            "function a\nfunction b\nend\nx\nend",
            "(function a () -> () {x} (function b () -> () {}))",
        ),
        (
            "x = f(1)\nfunction y = f(x)\ny = x;\nend",
            "(= x (f() 1)) (function f (x) -> (y) {(= y x);})",
        ),
        ("function f\nend\nx", "x (function f () -> () {})"),
        ("function f(x, ...\n y)\nend", "(function f (x y) -> () {})"),
        ("function f % does it\nend", "(function f () -> () {})"),
        (
            "function r = plus(a, b)\nr = a;",
            "(function plus (a b) -> (r) {(= r a);})",
        ),
        (
            "function f(x)\nx(end) = 1;\nend",
            "(function f (x) -> () {(= (x() end) 1);})",
        ),
        (
            "classdef A\nmethods\nfunction i = end(o, k, n)\ni = 1;\nend\ni = end(o)\nend\nend",
            "(classdef A () (methods () (function end (o k n) -> (i) {(= i 1);}) sig(function end (o) -> (i) {})))",
        ),
        ("function r = end (a)\nr = 1;\n", "(function end (a) -> (r) {(= r 1);})"),
        (
            "dbstop if error\nfunction f\nx",
            "(cmd dbstop \"if\" \"error\") (function f () -> () {x})",
        ),
        ("function f\nhold on\nend", "(function f () -> () {(cmd hold \"on\")})"),
        (
            "function f(x, o)\narguments\nx (1,:) double {mustBePositive} = 3\no.Name string = \"a\"\nend\nx\nend",
            "(function f (x o) -> () (arguments Input x(1,:):double{mustBePositive}=3 o.Name:string=\"a\") {x})",
        ),
        (
            "function f(x, o)\n% help\narguments (Input)\nx\no.?pkg.Line\nend\narguments (Output)\ny (1,1)\nend\nend",
            "(function f (x o) -> () (arguments Input x o.?pkg.Line) (arguments Output y(1,1)) {})",
        ),
        (
            "function f(a)\narguments (Repeating)\na {mustBeMember(a, [1 2]), mustBeFinite(a)}\nend\nend",
            "(function f (a) -> () (arguments Repeating a{(mustBeMember() a [1 2]) (mustBeFinite() a)}) {})",
        ),
        (
            "function f\narguments (Output, Repeating)\nvarargout\nend\nend",
            "(function f () -> () (arguments OutputRepeating varargout) {})",
        ),
        (
            "function f(x)\narguments\nx\nend\nx",
            "(function f (x) -> () (arguments Input x) {x})",
        ),
        (
            "function f\narguments = 1;\nend",
            "(function f () -> () {(= arguments 1);})",
        ),
    ]);
}

#[test]
fn classes() {
    check(&[
        ("classdef A\nend", "(classdef A ())"),
        ("classdef (Sealed, Abstract = false) A < B & p.C\nend", "(classdef A (Sealed Abstract=false) < B < p.C)"),
        (
            "classdef A < handle\nproperties\nx\ny = 1 % note\nz (1,:) double {mustBeFinite} = [1 2]\nend\nend",
            "(classdef A () < handle (properties () x y=1 z(1,:):double{mustBeFinite}=[1 2]))",
        ),
        (
            "classdef A\nproperties (SetAccess = private, Constant, ~Hidden)\na = {1, 2};\nb string\nend\nproperties\nend\nend",
            "(classdef A () (properties (SetAccess=private Constant ~Hidden) a={1 2} b:string) (properties ()))",
        ),
        (
            "classdef A\nmethods\nfunction o = A(x)\no.x = x;\nend\nfunction v = get.x(o)\nv = 1;\nend\nfunction o = set.x(o, v)\nend\nend\nend",
            "(classdef A () (methods () (function A (x) -> (o) {(= o.x x);}) (function get.x Get:x (o) -> (v) {(= v 1);}) (function set.x Set:x (o v) -> (o) {})))",
        ),
        (
            "classdef A\nmethods (Abstract)\nr = f(o, x)\ng(o);\n[a, b] = h(o)\nend\nmethods (Access = {?B, ?C})\nend\nend",
            "(classdef A () (methods (Abstract) sig(function f (o x) -> (r) {}) sig(function g (o) -> () {}) sig(function h (o) -> (a b) {})) (methods (Access={?B ?C})))",
        ),
        ("classdef A\nevents (ListenAccess = protected)\nMoved\nClosed, Opened\nend\nend", "(classdef A () (events (ListenAccess=protected) Moved Closed Opened))"),
        (
            "classdef A < uint8\nenumeration\nRed (1)\nGreen (2), Blue (3)\nNone\nend\nend",
            "(classdef A () < uint8 (enum Red 1) (enum Green 2) (enum Blue 3) (enum None ))",
        ),
        (
            "classdef A < B\nmethods\nfunction o = A(x)\no@B(x);\nend\nfunction disp(o)\ndisp@B(o)\nend\nend\nend\nfunction h\nend",
            "(function h () -> () {}) (classdef A () < B (methods () (function A (x) -> (o) {(o@B() x);}) (function disp (o) -> () {(disp@B() o)})))",
        ),
        ("% help\nclassdef A % more\nproperties, x, end\nend", "(classdef A () (properties () x))"),
    ]);
}

#[test]
fn known_variables_are_no_commands() {
    let parsed = runmat_syntax::parse_with("x -1\ny -1", &|name| name == "x");
    assert_eq!(Dump(&parsed.ast).file(), "(- x 1) (cmd y \"-1\")");
}

#[test]
fn help_and_kind() {
    use runmat_syntax::ast::FileKind;
    let text = "% Title\n%  more\n\n% other\nfunction f\n\n  % F does it.\n  % Really.\n\nx\nend\nfunction g, end\n";
    let parsed = runmat_syntax::parse(text);
    assert_eq!(parsed.ast.help.unwrap().slice(text), "% Title\n%  more");
    assert_eq!(
        parsed.ast.functions[0].help.unwrap().slice(text),
        "% F does it.\n  % Really."
    );
    assert!(parsed.ast.functions[1].help.is_none());
    assert_eq!(
        parsed.ast.functions[0].span.slice(text).len(),
        text.find("\nfunction g").unwrap() - text.find("function f").unwrap()
    );
    assert_eq!(parsed.ast.kind, FileKind::Functions);
    assert_eq!(runmat_syntax::parse("x\nfunction f, end").ast.kind, FileKind::Script);
    assert_eq!(runmat_syntax::parse("classdef A, end").ast.kind, FileKind::Class);
}

#[test]
fn completeness() {
    let open = [
        "if x",
        "for i = 1:3",
        "while x\ny",
        "x = [1 2",
        "x = {1,",
        "x = 1 + ...",
        "function f",
        "function f\nx\nend\nfunction g",
        "try",
        "switch x\ncase 1",
        "%{\nabc",
        "f([1 2",
        "if x\ny = [1\n2]",
        "x = [1 2 ...",
        "classdef A",
        "classdef A\nmethods",
        "x = 1 + ...\n",
    ];
    let done = [
        "",
        "x",
        "x = 1;",
        "if x, end",
        "x = (1",
        "f(",
        "x = )",
        "if )",
        "x = 'abc",
        "function f\nend",
        "[1 2]",
        "% if",
        "end",
        "x = ]\nif y",
        "hold on",
        "disp if",
    ];
    for text in open {
        assert!(!runmat_syntax::is_complete(text), "{text:?} is open");
    }
    for text in done {
        assert!(runmat_syntax::is_complete(text), "{text:?} is complete");
    }
}
