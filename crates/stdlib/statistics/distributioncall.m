function y = distributioncall(caller, kind, name, x, args)
%DISTRIBUTIONCALL  What the functions of distributions share
%   y = distributioncall(caller, kind, name, x, args)
%   kind is 'pdf', 'cdf' or 'icdf'; args holds the parameters and for cdf perhaps 'upper'.
%   Example: distributioncall('normcdf', 'cdf', 'normal', 0, {}) % 0.5
d = distribution(name, caller);
upper = false;
if strcmp(kind, 'cdf') && ~isempty(args) && (ischar(args{end}) || isstring(args{end}))
    if ~strcmpi(args{end}, 'upper')
        error(['stats:' caller ':CdfNonNumeric'], 'The last argument must be ''upper''.');
    end
    upper = true;
    args(end) = [];
end
given = numel(args);
missing1 = d.count - given;
if missing1 > numel(d.defaults) || given > d.count
    error(['stats:' caller ':TooFewInputs'], 'Requires %d parameters.', d.count);
end
args = [args, d.defaults(end-missing1+1:end)];
single1 = isa(x, 'single') || any(cellfun(@(a) isa(a, 'single'), args));
x = double(x);
args = cellfun(@double, args, 'UniformOutput', false);
shape = size(x);
for k = 1:numel(args)
    if ~isscalar(args{k})
        if prod(shape) == 1
            shape = size(args{k});
        elseif ~isequal(shape, size(args{k}))
            error(['stats:' caller ':InputSizeMismatch'], 'Non-scalar arguments must match in size.');
        end
    end
end
x = x + zeros(shape);
for k = 1:numel(args)
    args{k} = args{k} + zeros(shape);
end
off = false(shape);
if strcmp(kind, 'icdf')
    off = ~(x >= 0 & x <= 1);
    x(off) = 0.5;
end
y = d.(kind)(x, args{:});
if upper
    y = 1 - y;
end
y(~d.valid(args{:}) | isnan(x)) = NaN;
y(off) = NaN;
if single1
    y = single(y);
end
end
