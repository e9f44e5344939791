%% the plain validators pass
mustBePositive([1 2]), mustBeNonnegative(0), mustBeFinite([1 2]), mustBeNonNan(1), mustBeNonzero(-1), mustBeNegative(-3), mustBeNonpositive(0)
mustBeInteger([1 2]), mustBeReal(1), mustBeNumeric(int8(1)), mustBeNumericOrLogical(true), mustBeNonempty(1), mustBeFloat(single(1))
mustBeVector([1 2]), mustBeText({'a', 'b'}), mustBeTextScalar("a"), mustBeNonzeroLengthText('x'), mustBeScalarOrEmpty([]), mustBeValidVariableName('a1')
disp('ok')
%> ok
%% mustBePositive
mustBePositive([1 0])
%! MATLAB:validators:mustBePositive
%% mustBeNonnegative
mustBeNonnegative(-1)
%! MATLAB:validators:mustBeNonnegative
%% mustBeFinite
mustBeFinite([1 Inf])
%! MATLAB:validators:mustBeFinite
%% mustBeNonNan
mustBeNonNan(NaN)
%! MATLAB:validators:mustBeNonNan
%% mustBeInteger
mustBeInteger(1.5)
%! MATLAB:validators:mustBeInteger
%% mustBeReal
mustBeReal(1i)
%! MATLAB:validators:mustBeReal
%% mustBeNumeric
mustBeNumeric('a')
%! MATLAB:validators:mustBeNumeric
%% mustBeNonempty
mustBeNonempty([])
%! MATLAB:validators:mustBeNonempty
%% mustBeText
mustBeText(5)
%! MATLAB:validators:mustBeText
%% mustBeTextScalar
mustBeTextScalar(["a" "b"])
%! MATLAB:validators:mustBeTextScalar
%% mustBeNonzeroLengthText
mustBeNonzeroLengthText('')
%! MATLAB:validators:mustBeNonzeroLengthText
%% comparisons
mustBeGreaterThan(3, 2), mustBeLessThan([1 2], 3), mustBeGreaterThanOrEqual(2, 2), mustBeLessThanOrEqual(2, 2)
try, mustBeGreaterThan([3 2], 2), catch e, fprintf('%s\n%s\n', e.identifier, e.message), end
try, mustBeLessThanOrEqual(5, 2.5), catch e, disp(e.message), end
%> MATLAB:validators:mustBeGreaterThan
%> Value must be greater than 2.
%> Value must be less than or equal to 2.5000.
%% mustBeInRange
mustBeInRange([1 5], 1, 5)
mustBeInRange(5, 1, 5, 'exclude-upper')
%! MATLAB:validators:mustBeInRange
%% mustBeMember
mustBeMember('a', {'a', 'b'}), mustBeMember(3, [1 2 3]), mustBeMember(["a" "b"], ["a" "b" "c"])
mustBeMember('z', {'a', 'b'})
%! MATLAB:validators:mustBeMember
%% mustBeA
mustBeA(1, 'numeric'), mustBeA('x', {'char', 'string'})
mustBeA(1, "char")
%! MATLAB:validators:mustBeA
%% validateattributes passes
validateattributes([1 2 3], {'numeric'}, {'row', 'positive', 'integer', 'increasing', 'numel', 3, '<=', 3})
validateattributes(magic(3), {'double'}, {'size', [3 NaN], 'square', 'nonempty', '2d', 'ncols', 3})
validateattributes('x', {'char'}, {})
disp('ok')
%> ok
%% validateattributes of a class
try, validateattributes('x', {'double', 'single'}, {}), catch e, fprintf('%s\n%s\n', e.identifier, e.message), end
%> MATLAB:invalidType
%> Expected input to be one of these types:
%>
%> double, single
%>
%> Instead its type was char.
%% validateattributes of a value
try, validateattributes([1 -1], {'numeric'}, {'positive'}, 'myfun', 'X', 2), catch e, fprintf('%s\n%s\n', e.identifier, e.message), end
%> MATLAB:myfun:expectedPositive
%> Expected input number 2, X, to be positive.
%% validateattributes of sizes
try, validateattributes([1 2], {'numeric'}, {'column'}), catch e, disp(e.identifier), end
try, validateattributes([1 2], {'numeric'}, {'scalar'}), catch e, disp(e.identifier), end
try, validateattributes([1 2], {'numeric'}, {'size', [2 2]}), catch e, disp(e.identifier), end
try, validateattributes([1 2], {'numeric'}, {'numel', 3}), catch e, disp(e.identifier), end
%> MATLAB:expectedColumn
%> MATLAB:expectedScalar
%> MATLAB:incorrectSize
%> MATLAB:incorrectNumel
%% validateattributes of order and bounds
try, validateattributes([1 1], {'numeric'}, {'increasing'}), catch e, disp(e.identifier), end
validateattributes([1 1], {'numeric'}, {'nondecreasing'})
try, validateattributes([1 5], {'numeric'}, {'<', 5}), catch e, disp(e.identifier), end
try, validateattributes(1.5, {'numeric'}, {'integer'}), catch e, disp(e.identifier), end
try, validateattributes(NaN, {'numeric'}, {'nonnan'}), catch e, disp(e.identifier), end
%> MATLAB:expectedIncreasing
%> MATLAB:notLess
%> MATLAB:expectedInteger
%> MATLAB:expectedNonNaN
%% isa and categories
fprintf('%d', isa(1, 'double'), isa(1, 'float'), isa(1, 'numeric'), isa(int8(1), 'integer'), isa(int8(1), 'float'), isa(true, 'numeric'), isa('a', 'char'), isa(single(1), 'float'))
%> 11110011
%% class names
c = {1, single(1), int8(1), true, 'a', "a", {}, struct(), @sin};
n = cellfun(@class, c, 'UniformOutput', false); fprintf('%s ', n{:})
%> double single int8 logical char string cell struct function_handle
%% isequal
fprintf('%d', isequal([1 2], [1 2]), isequal([1 2], [1 3]), isequal('ab', [97 98]), isequal({1, 'a'}, {1, 'a'}), isequal(1, 1, 2), isequal(NaN, NaN), isequaln(NaN, NaN))
fprintf(' %d%d%d\n', isequal(struct('a', 1, 'b', 2), struct('b', 2, 'a', 1)), isequal([1 2], [1; 2]), isequal("a", 'a'))
%> 1011001 101
