//! Classes against operators.

use super::{check_binary, check_unary};

#[test]
fn doubles() {
    check_binary(
        "
        1 + 2 -> 3
        1 - 2 -> -1
        3 * 4 -> 12
        3 .* 4 -> 12
        1 / 4 -> 0.25
        1 ./ 0 -> Inf
        -1 ./ 0 -> -Inf
        0 ./ 0 -> NaN
        4 \\ 1 -> 0.25
        4 .\\ 1 -> 0.25
        2 ^ 10 -> 1024
        2 .^ 0.5 -> 1.4142135623730951
        0 ^ 0 -> 1
        NaN ^ 0 -> 1
        1 ^ NaN -> NaN
        -8 ^ 3 -> -512
        -1 ^ 0.5 -> 0+1i
        -8 .^ 2 -> 64
        [1,2,3] + 1 -> [2,3,4]
        1 - [1,2,3] -> [0,-1,-2]
        [1,2,3] + [10;20] -> [11,12,13;21,22,23]
        [1,2] .* [3,4] -> [3,8]
        [1,2] + [1,2,3] -> ! MATLAB:sizeDimensionsMustMatch
        [1;2] .* [3,4] -> [3,4;6,8]
        [1,2;3,4] - [1,2] -> [0,0;2,2]
        [1,2;3,4] ./ [1;2] -> [1,2;1.5,2]
        [2,4] / 2 -> [1,2]
        2 \\ [2,4] -> [1,2]
        [2,4] .\\ [4,4] -> [2,1]
        2 * [1,2] -> [2,4]
        [1,2] * 2 -> [2,4]
        [1,2,3] .^ 2 -> [1,4,9]
        2 .^ [1,2,3] -> [2,4,8]
        [4,-4] .^ 0.5 -> [2+0i,0+2i]
        [4,9] .^ -0.5 -> [0.5,0.3333333333333333]
        [4,-4] .^ [0.5,2] -> [2,16]
        empty(0,0) + 1 -> empty(0,0)
        empty(0,3) + 1 -> empty(0,3)
        empty(0,1) + [1,2,3] -> empty(0,3)
        empty(0,3) + [1;2] -> ! MATLAB:sizeDimensionsMustMatch
        true + true -> 2
        true - true -> 0
        'a' + 1 -> 98
        'abc' + 'abc' -> [194,196,198]
        'a' + true -> 98
        'abc' * 2 -> [194,196,198]
        true .* [1,2] -> [1,2]
        true / 2 -> 0.5
        Inf - Inf -> NaN
        Inf * 0 -> NaN
        -0 + 0 -> 0
        1 / -0 -> -Inf
        '' + 1 -> empty(0,0)",
    );
}

#[test]
fn singles() {
    check_binary(
        "
        single(1) + 2 -> single(3)
        1 / single(3) -> single(0.3333333432674408)
        single(1) + single(2) -> single(3)
        single[1,2] .* [3,4] -> single[3,8]
        single(2) ^ 0.5 -> single(1.4142135381698608)
        single(-1) ^ 0.5 -> single(0+1i)
        single(1) + true -> single(2)
        single(1) + 'a' -> single(98)
        single(16777216) + 1 -> single(16777216)
        single(1) + 1+2i -> single(2+2i)
        single(0.1) == 0.1 -> false
        single(0.5) == 0.5 -> true
        single(3e38) * 10 -> single(Inf)
        single[1;2] + single[1,2] -> single[2,3;3,4]
        single.empty(0,2) + 1 -> single.empty(0,2)",
    );
}

#[test]
fn integers() {
    check_binary(
        "
        int8(100) + int8(100) -> int8(127)
        int8(-100) - int8(100) -> int8(-128)
        uint8(5) - uint8(10) -> uint8(0)
        uint8(200) + 100 -> uint8(255)
        int8(50) * 3 -> int8(127)
        int8(7) / int8(2) -> int8(4)
        int8(-7) / int8(2) -> int8(-4)
        int8(5) / int8(3) -> int8(2)
        int8(4) / int8(3) -> int8(1)
        int8(1) / int8(0) -> int8(127)
        int8(-1) / int8(0) -> int8(-128)
        int8(0) / int8(0) -> int8(0)
        int8(2) \\ int8(7) -> int8(4)
        int8(5) + 0.5 -> int8(6)
        int8(-5) - 0.5 -> int8(-6)
        int8(5) + 0.4 -> int8(5)
        5 - int8(7) -> int8(-2)
        0.5 + int8(1) -> int8(2)
        300 + int8(-100) -> int8(127)
        300 - int16(100) -> int16(200)
        int8(10) * 0.25 -> int8(3)
        int8(10) * NaN -> int8(0)
        int8(10) * Inf -> int8(127)
        int8(10) / 4 -> int8(3)
        1 / int8(2) -> int8(1)
        int8(2) ^ 3 -> int8(8)
        int8(2) ^ 7 -> int8(127)
        int8(-2) ^ 7 -> int8(-128)
        int8(2) .^ -1 -> int8(1)
        int8(3) .^ -1 -> int8(0)
        int8(9) .^ 0.5 -> int8(3)
        2 .^ int8(3) -> int8(8)
        int8(0) ^ int8(0) -> int8(1)
        int8[1,2,3] + int8[1,1,1] -> int8[2,3,4]
        int8[1,2,3] .* 2 -> int8[2,4,6]
        int8[1,2,3] .* [2,2,2] -> int8[2,4,6]
        int8[1;2] + int8[10,20] -> int8[11,21;12,22]
        int8(5) + true -> int8(6)
        int8(5) + 'a' -> int8(102)
        int8(5) + single(1.5) -> int8(7)
        int8(1) + int16(1) -> ! MATLAB:mixedClasses
        int8(1) .* uint8(1) -> ! MATLAB:mixedClasses
        int8(1) + 1+2i -> ! MATLAB:complexIntegers
        uint8(3) - 5 -> uint8(0)
        5 - uint8(3) -> uint8(2)
        uint8(3) * -1 -> uint8(0)
        uint16(65535) + 1 -> uint16(65535)
        int32(2147483647) + 1 -> int32(2147483647)
        int32(2147483647) - -1 -> int32(2147483647)
        uint32(4294967295) * 2 -> uint32(4294967295)
        int32(7) / 2 -> int32(4)",
    );
}

#[test]
fn wide_integers() {
    check_binary(
        "
        int64(9007199254740993) + 1 -> int64(9007199254740994)
        int64(9007199254740993) - 1 -> int64(9007199254740992)
        int64(9223372036854775807) + 1 -> int64(9223372036854775807)
        int64(-9223372036854775808) - 1 -> int64(-9223372036854775808)
        int64(9007199254740993) * 1.0 -> int64(9007199254740993)
        int64(9007199254740993) / 3 -> int64(3002399751580331)
        int64(9223372036854775807) * 0.5 -> int64(4611686018427387904)
        int64(5) * 0.1 -> int64(1)
        int64(3037000500) * int64(3037000500) -> int64(9223372036854775807)
        uint64(18446744073709551615) - 1 -> uint64(18446744073709551614)
        uint64(18446744073709551615) / 2 -> uint64(9223372036854775808)
        uint64(1) - 2 -> uint64(0)
        uint64(3) ^ 40 -> uint64(12157665459056928801)
        int64(-3) ^ 3 -> int64(-27)
        int64(2) ^ 62 -> int64(4611686018427387904)
        int64(7) + [0.5,1.5] -> int64[8,9]
        1e19 + int64(1) -> int64(9223372036854775807)
        int8[1,2;3,4] * int8[1,2;3,4] -> ! MATLAB:mtimes:integerNotSupported",
    );
}

#[test]
fn complex_numbers() {
    check_binary(
        "
        1+2i + 3 -> 4+2i
        1+2i - 1+2i -> 0
        1+2i * 1-2i -> 5
        1+2i .* 3+4i -> -5+10i
        1+2i / 2 -> 0.5+1i
        1+2i / 3+4i -> 0.44+0.08i
        1+2i / 0 -> Inf+Infi
        Inf * 1+2i -> Inf+Infi
        2i ^ 2 -> -4
        1i .^ 2 -> -1
        1+2i .^ 3 -> -11-2i
        [1i,2] + [-1i,1] -> [0,3]
        [1+1i,2] .* [1-1i,1] -> [2,2]
        1+2i == 1+2i -> true
        1+2i == 1 -> false
        1+2i ~= 1 -> true
        1+2i < 1+3i -> false
        1+2i < 2 -> true
        1+2i >= 1 -> true
        1+2i & 1 -> true
        [0+1i,0] | 0 -> logical[1,0]
        true + 1i -> 1+1i",
    );
}

#[test]
fn comparisons() {
    check_binary(
        "
        1 == 1 -> true
        1 ~= 1 -> false
        1 < 2 -> true
        2 <= 2 -> true
        1 > 2 -> false
        2 >= 3 -> false
        NaN == NaN -> false
        NaN ~= NaN -> true
        NaN < 1 -> false
        [1,2,3] > 2 -> logical[0,0,1]
        2 > [1,2,3] -> logical[1,0,0]
        [1,2,3] == [3,2,1] -> logical[0,1,0]
        [1;2] <= [1,2] -> logical[1,1;0,1]
        [1,2] >= [2,1] -> logical[0,1]
        [1,2] == [1,2,3] -> ! MATLAB:sizeDimensionsMustMatch
        'abc' == 'abd' -> logical[1,1,0]
        'abc' == 'b' -> logical[0,1,0]
        'a' < 'b' -> true
        'a' == 97 -> true
        'abc' == 'ab' -> ! MATLAB:sizeDimensionsMustMatch
        true == 1 -> true
        true > false -> true
        int8(1) == 1 -> true
        int8(1) == 1.5 -> false
        int8(1) < 1.5 -> true
        int8(1) == int16(1) -> true
        int8[1,2] < int8(2) -> logical[1,0]
        int64(9007199254740993) == 9007199254740992 -> false
        int64(9007199254740993) > 9007199254740992 -> true
        uint64(18446744073709551615) > int64(9223372036854775807) -> true
        int64(5) < Inf -> true
        int64(5) < NaN -> false
        int64(5) ~= NaN -> true
        int64(5) > -Inf -> true
        int64(5) == 5.5 -> false
        int64(-5) > -5.5 -> true
        empty(0,0) == 1 -> logical.empty(0,0)
        empty(0,0) == empty(0,0) -> logical.empty(0,0)",
    );
}

#[test]
fn logic() {
    check_binary(
        "
        1 & 0 -> false
        1 & 2 -> true
        1 | 0 -> true
        0 | 0 -> false
        true & false -> false
        [1,0,2] & [1,1,0] -> logical[1,0,0]
        [1,0,2] | 0 -> logical[1,0,1]
        'a' & 1 -> true
        int8(3) & 1 -> true
        NaN & 1 -> ! MATLAB:nologicalnan
        1 | NaN -> ! MATLAB:nologicalnan
        [1;0] & [1,0] -> logical[1,0;0,0]
        {} & 1 -> ! MATLAB:UndefinedFunction
        \"a\" & 1 -> ! MATLAB:UndefinedFunction",
    );
}

#[test]
fn strings() {
    check_binary(
        "
        \"a\" + \"b\" -> \"ab\"
        \"a\" + 'b' -> \"ab\"
        'a' + \"b\" -> \"ab\"
        \"x\" + 1 -> \"x1\"
        1.5 + \"x\" -> \"1.5x\"
        \"x\" + 3.14159265358979 -> \"x3.1416\"
        \"x\" + 123456.789 -> \"x123456.789\"
        \"x\" + 1e10 -> \"x10000000000\"
        \"x\" + 1e15 -> \"x1e+15\"
        \"x\" + 0.001234 -> \"x0.001234\"
        \"x\" + 1e-7 -> \"x1e-07\"
        \"x\" + -Inf -> \"x-Inf\"
        \"x\" + NaN -> missing
        \"x\" + true -> \"xtrue\"
        \"x\" + int8(5) -> \"x5\"
        \"x\" + 1+2i -> \"x1+2i\"
        \"a\",\"b\" + \"c\" -> [\"ac\",\"bc\"]
        \"x\" + [1,2] -> [\"x1\",\"x2\"]
        \"a\",\"b\" + [1;2] -> [\"a1\",\"b1\";\"a2\",\"b2\"]
        \"x\" + {'a','b'} -> [\"xa\",\"xb\"]
        missing + \"a\" -> missing
        \"x\" + '' -> \"x\"
        \"a\" == \"a\" -> true
        \"a\" == 'a' -> true
        'abc' == \"abc\" -> true
        \"a\" ~= \"b\" -> true
        \"a\" < \"b\" -> true
        \"b\" <= \"a\" -> false
        \"a\",\"b\" == \"a\" -> logical[1,0]
        \"a\",\"b\" == {'a','c'} -> logical[1,0]
        missing == missing -> false
        missing ~= missing -> true
        \"a\" == 1 -> ! MATLAB:string:ComparisonNotSupported
        \"a\" - 1 -> ! MATLAB:UndefinedFunction
        \"a\" * 2 -> ! MATLAB:UndefinedFunction
        {} + 1 -> ! MATLAB:UndefinedFunction
        {'a'} == {'a'} -> ! MATLAB:UndefinedFunction
        struct + 1 -> ! MATLAB:UndefinedFunction
        1 == struct -> ! MATLAB:UndefinedFunction
        @sin == @sin -> ! MATLAB:UndefinedFunction",
    );
}

#[test]
fn one_sided() {
    check_unary(
        "
        uminus 5 -> -5
        uminus [1,-2] -> [-1,2]
        uminus int8(-128) -> int8(127)
        uminus uint8(5) -> uint8(0)
        uminus int64(-9223372036854775808) -> int64(9223372036854775807)
        uminus true -> -1
        uminus 'a' -> -97
        uminus 1+2i -> -1-2i
        uminus single(2) -> single(-2)
        uminus \"a\" -> ! MATLAB:UndefinedFunction
        uplus true -> 1
        uplus 'a' -> 97
        uplus int8(5) -> int8(5)
        not 1 -> false
        not [1,0] -> logical[0,1]
        not NaN -> ! MATLAB:nologicalnan
        not {} -> ! MATLAB:UndefinedFunction
        not 'a' -> false
        transpose [1,2,3] -> [1;2;3]
        transpose [1,2;3,4;5,6] -> [1,3,5;2,4,6]
        ctranspose [1+2i,3] -> [1-2i;3-0i]
        transpose [1+2i,3] -> [1+2i;3+0i]
        ctranspose 'abc' -> char[a;b;c]
        ctranspose empty(0,3) -> empty(3,0)
        ctranspose int8[1,2] -> int8[1;2]
        ctranspose \"a\",\"b\" -> [\"a\";\"b\"]
        ctranspose empty(0,3,2) -> ! MATLAB:transposeND
        real 1+2i -> 1
        real 'a' -> 97
        imag 1+2i -> 2
        imag [1,2] -> [0,0]
        imag int8(3) -> int8(0)
        conj 1+2i -> 1-2i
        conj true -> 1
        abs -3 -> 3
        abs 3+4i -> 5
        abs int8(-128) -> int8(127)
        abs single(-2.5) -> single(2.5)
        abs true -> 1",
    );
}

#[test]
fn casts() {
    check_unary(
        "
        int8 1.5 -> int8(2)
        int8 -1.5 -> int8(-2)
        int8 2.5 -> int8(3)
        int8 0.49999999999999994 -> int8(0)
        int8 300 -> int8(127)
        int8 -300 -> int8(-128)
        uint8 -1 -> uint8(0)
        uint8 NaN -> uint8(0)
        uint8 Inf -> uint8(255)
        int8 uint8(200) -> int8(127)
        uint8 int8(-5) -> uint8(0)
        int64 uint64(18446744073709551615) -> int64(9223372036854775807)
        uint64 int64(-1) -> uint64(0)
        uint64 1e20 -> uint64(18446744073709551615)
        int32 'a' -> int32(97)
        int32 true -> int32(1)
        double int64(9007199254740993) -> 9007199254740992
        double 'AB' -> [65,66]
        double \"1.5e3\" -> 1500
        double \"abc\" -> NaN
        double \"1,234\" -> 1234
        double \"1+2i\" -> 1+2i
        double \"-inf\" -> -Inf
        double {} -> ! MATLAB:invalidConversion
        double struct -> ! MATLAB:invalidConversion
        single 0.1 -> single(0.10000000149011612)
        single 1+2i -> single(1+2i)
        logical [2,0] -> logical[1,0]
        logical NaN -> ! MATLAB:nologicalnan
        logical 1+2i -> ! MATLAB:nologicalcomplex
        logical 'a' -> true
        logical \"a\" -> ! MATLAB:invalidConversion
        char [72,105] -> 'Hi'
        char 65.7 -> 'A'
        char \"abc\" -> 'abc'
        char {'a','bc'} -> char[a, ;b,c]
        char {} -> ''
        string 'abc' -> \"abc\"
        string [1,2.5] -> [\"1\",\"2.5\"]
        string true -> \"true\"
        string NaN -> missing
        string {'a','b'} -> [\"a\",\"b\"]
        string {1,'b'} -> [\"1\",\"b\"]
        string int64(9007199254740993) -> \"9007199254740993\"
        string '' -> \"\"
        int8 1+2i -> ! MATLAB:complexIntegers
        cell 1 -> ! MATLAB:invalidConversion",
    );
}
