function W = smooth3(V, filter, shape, sd)
%SMOOTH3  Smooth data in space
%   W = smooth3(V)
%   W = smooth3(V, 'box' or 'gaussian')
%   W = smooth3(V, filter, size)
%   W = smooth3(V, 'gaussian', size, sd)
%   Example: smooth3(ones(3, 3, 3)) % ones(3, 3, 3)
narginchk(1, 4);
if nargin < 2 || isempty(filter), filter = 'box'; end
if nargin < 3 || isempty(shape), shape = 3; end
if nargin < 4 || isempty(sd), sd = 0.65; end
if ndims(V) ~= 3
    error('MATLAB:smooth3:V3D', 'V must be a 3-D array.');
end
if isscalar(shape)
    shape = [shape, shape, shape];
end
if any(mod(shape, 2) ~= 1)
    error('MATLAB:smooth3:InvalidSize', 'The sizes of the filter must be odd.');
end
W = V;
for dim = 1:3
    half = (shape(dim) - 1) / 2;
    at = (-half:half)';
    if strncmpi(filter, 'gaussian', numel(filter))
        k = exp(-at.^2 / (2 * sd^2));
    elseif strncmpi(filter, 'box', numel(filter))
        k = ones(size(at));
    else
        error('MATLAB:smooth3:UnknownFilter', 'Unknown filter.');
    end
    k = k / sum(k);
    % What lies beyond the ends is like the ends.
    n = size(W, dim);
    sum3 = zeros(size(W));
    for j = 1:numel(at)
        from = min(max((1:n) + at(j), 1), n);
        index = {':', ':', ':'};
        index{dim} = from;
        sum3 = sum3 + k(j) * W(index{:});
    end
    W = sum3;
end
end
