function m = weightedmean(X, weights, rest)
%WEIGHTEDMEAN  Mean as rmse and mape take it, with weights or without
%   m = weightedmean(X, weights, rest)
%   Example: weightedmean([1 5], [3 1], {}) % 2
if isempty(weights)
    m = mean(X, rest{:});
    return
end
flags = cellfun(@(x) (ischar(x) || isstring(x)) && ~strcmpi(x, 'all'), rest);
omit = any(strcmpi('omitnan', rest(flags)));
rest = rest(~flags);
if isempty(rest)
    dim = find(size(X) ~= 1, 1);
    if isempty(dim), dim = 1; end
    rest = {dim};
end
if isvector(weights) && ~isequal(size(weights), size(X)) && isnumeric(rest{1}) && isscalar(rest{1})
    shape = ones(1, max(ndims(X), rest{1}));
    shape(rest{1}) = numel(weights);
    weights = reshape(weights, shape);
end
weights = weights + zeros(size(X));
if omit
    weights(isnan(X)) = 0;
    X(isnan(X)) = 0;
end
m = sum(weights .* X, rest{:}) ./ sum(weights, rest{:});
end
