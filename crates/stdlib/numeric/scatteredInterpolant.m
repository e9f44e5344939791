function F = scatteredInterpolant(varargin)
%SCATTEREDINTERPOLANT  Interpolation of scattered data, to be called like a function
%   F = scatteredInterpolant(x, y, v)
%   F = scatteredInterpolant(x, y, z, v)
%   F = scatteredInterpolant(P, v)
%   F = scatteredInterpolant(..., Method, ExtrapolationMethod)
%   vq = F(xq, yq), F(xq, yq, zq), F(Pq) with one point a row, or F({xq, yq}) for a grid.
%   F is a function handle: the data cannot be changed afterwards. The method 'natural' interpolates linearly here.
%   Example: round(feval(scatteredInterpolant([0; 1; 0; 1], [0; 0; 1; 1.5], [0; 1; 1; 2.5]), 0.5, 0.25), 10) % 0.75
args = varargin;
words = cellfun(@(a) ischar(a) || isstring(a), args);
named = args(words);
args = args(~words);
method = 'linear';
if ~isempty(named), method = validatestring(named{1}, {'linear', 'nearest', 'natural'}, 'scatteredInterpolant'); end
beyond = 'linear';
if strcmp(method, 'nearest'), beyond = 'nearest'; end
if numel(named) > 1, beyond = validatestring(named{2}, {'linear', 'nearest', 'none', 'boundary'}, 'scatteredInterpolant'); end
if numel(args) < 2 || numel(args) > 4
    error('MATLAB:scatteredInterpolant:BadInputs', 'Sample points and values are needed.');
end
if numel(args) == 2
    P = double(args{1});
else
    P = cell2mat(cellfun(@(a) double(a(:)), args(1:end-1), 'UniformOutput', false));
end
v = double(args{end}(:));
if size(P, 1) ~= numel(v)
    error('MATLAB:scatteredInterpolant:InputSizeMismatchErrId', 'The number of sample points must be the number of sample values.');
end
% Points that come twice count once, with the mean of their values.
[P, ~, group] = unique(P, 'rows', 'stable');
v = accumarray(group(:), v) ./ accumarray(group(:), 1);
T = delaunayn(P);
F = @(varargin) evaluated(P, v, T, method, beyond, varargin);
end

function vq = evaluated(P, v, T, method, beyond, query)
d = size(P, 2);
if isscalar(query) && iscell(query{1})
    [query{1:d}] = ndgrid(query{1}{:});
    shape = size(query{1});
elseif isscalar(query)
    Q = query{1};
    query = num2cell(Q, 1);
    shape = [size(Q, 1), 1];
else
    shape = size(query{1});
end
Q = cell2mat(cellfun(@(q) double(q(:)), query, 'UniformOutput', false));
[t, W] = tsearchn(P, T, Q);
in = ~isnan(t);
if strcmp(method, 'nearest')
    vq = v(dsearchn(P, Q));
else
    vq = NaN(size(Q, 1), 1);
    vq(in) = sum(reshape(v(T(t(in), :)), [], d + 1) .* W(in, :), 2);
end
for k = find(~in)'
    switch beyond
        case 'none'
            vq(k) = NaN;
        case 'nearest'
            vq(k) = v(dsearchn(P, Q(k, :)));
        otherwise
            vq(k) = beside(P, v, T, Q(k, :), strcmp(beyond, 'boundary'));
    end
end
vq = reshape(vq, shape);
end

function value = beside(P, v, T, q, clamp)
% The plane of the simplex that the point is closest to.
if any(isnan(q))
    value = NaN;
    return
end
d = numel(q);
best = -Inf;
value = NaN;
for k = 1:size(T, 1)
    corner = P(T(k, d+1), :);
    E = P(T(k, 1:d), :) - corner;
    w = (q - corner) / E;
    w = [w, 1 - sum(w)];
    if min(w) > best
        best = min(w);
        if clamp
            w = max(w, 0) / sum(max(w, 0));
        end
        value = w * v(T(k, :));
    end
end
end
