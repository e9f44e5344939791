function B = rescale(A, varargin)
%RESCALE  Scale elements into an interval
%   B = rescale(A)
%   B = rescale(A, l, u)
%   B = rescale(A, l, u, 'InputMin', inmin, 'InputMax', inmax)
%   Example: rescale([1 2 3]) % [0 0.5 1]
if ~(isnumeric(A) || islogical(A))
    error('MATLAB:rescale:invalidType', 'First argument must be numeric or logical.');
end
l = 0;
u = 1;
if ~isempty(varargin) && ~(ischar(varargin{1}) || isstring(varargin{1}))
    if numel(varargin) < 2
        error('MATLAB:minrhs', 'Not enough input arguments.');
    end
    l = varargin{1};
    u = varargin{2};
    varargin(1:2) = [];
end
low = [];
high = [];
for k = 1:2:numel(varargin)
    switch lower(char(varargin{k}))
        case 'inputmin'
            low = varargin{k + 1};
        case 'inputmax'
            high = varargin{k + 1};
        otherwise
            error('MATLAB:rescale:ParseFlags', 'Unknown option.');
    end
end
if any(l(:) > u(:))
    error('MATLAB:rescale:LlessU', 'Lower bound must be less than or equal to upper bound.');
end
if ~isfloat(A)
    A = double(A);
end
if isempty(low)
    low = min(A, [], 'all');
end
if isempty(high)
    high = max(A, [], 'all');
end
if isempty(A)
    B = A;
    return
end
A = max(min(A, high), low);
share = (A - low) ./ (high - low);
B = l + share .* (u - l);
flat = (high == low) & ~isnan(A);
if any(flat(:))
    B = B + zeros(size(A));
    upper = u + zeros(size(B));
    flat = flat & true(size(B));
    B(flat) = upper(flat);
end
end
