%% tolerances must not be negative
integral(@sin, 0, 1, 'RelTol', -1)
%! MATLAB:integral:invalidRelTol

%% tolerances must be numbers
quadgk(@sin, 0, 1, 'AbsTol', 'x')
%! MATLAB:quadgk:invalidAbsTol

%% limits must be real
integral2(@plus, 1, 2i, 3, 4)
%! MATLAB:integral2:invalidXMax

%% limits in y may be functions
fprintf('%.4f\n', integral2(@(x, y) x + 0*y, 0, 1, 0, @(x) x))
%> 0.3333

%% a window cannot have a negative length
blackman(-1)
%! signal:check_order:InvalidOrderNegative

%% a window has one length
hann([2 3])
%! signal:check_order:InvalidOrderScalar

%% the length of a window is rounded
warning('off', 'all');
disp([numel(hamming(2.6)), numel(bartlett(2.2)), size(triang(0))])
%>      3     2     0     1

%% a window of one
disp([hann(1) hamming(1) blackman(1) bartlett(1) rectwin(1)])
%>      1     1     1     1     1

%% dimensions are whole numbers
trapz(1, 2, [1 2])
%! MATLAB:getdimarg:dimensionMustBePositiveInteger

%% the level of corrcoef lies between 0 and 1
corrcoef([1 2 3], [1 2 4], 'alpha', -1)
%! MATLAB:corrcoef:InvalidAlpha

%% the rows of corrcoef
corrcoef([1 2 3], [1 2 4], 'rows', 'some')
%! MATLAB:corrcoef:InvalidRowChoice

%% uniquetol wants real numbers
uniquetol(1i)
%! MATLAB:uniquetol:invalidType

%% the tolerance of uniquetol
uniquetol([1 2], [1 2])
%! MATLAB:uniquetol:InvalidTolerance

%% rescale wants numbers
rescale('abc')
%! MATLAB:rescale:invalidType

%% unwrap wants numbers
unwrap('abc')
%! MATLAB:unwrap:invalidType
