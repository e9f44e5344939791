classdef scatteredInterpolant
%SCATTEREDINTERPOLANT  Interpolation of scattered data
%   F = scatteredInterpolant(x, y, v)
%   F = scatteredInterpolant(x, y, z, v)
%   F = scatteredInterpolant(P, v)
%   F = scatteredInterpolant(..., Method, ExtrapolationMethod)
%   vq = F(xq, yq), F(xq, yq, zq), F(Pq) with one point a row, or F({xq, yq}) for a grid.
%   The method 'natural' interpolates linearly here.
    properties
        Points = zeros(0, 2)
        Values = zeros(0, 1)
        Method = 'linear'
        ExtrapolationMethod = 'linear'
    end
    properties (Access = private)
        Triangles = []
        Made = []
    end
    methods
        function F = scatteredInterpolant(varargin)
            if nargin == 0
                return
            end
            [F.Points, F.Values, F.Method, F.ExtrapolationMethod] = parts(varargin);
            F.Made = F.Points;
            F.Triangles = delaunayn(unique(F.Points, 'rows', 'stable'));
        end

        function varargout = subsref(F, s)
            if strcmp(s(1).type, '()')
                % Points that come twice count once, with the mean of their values.
                [P, ~, group] = unique(double(F.Points), 'rows', 'stable');
                v = accumarray(group(:), double(F.Values(:))) ./ accumarray(group(:), 1);
                T = F.Triangles;
                if ~isequal(F.Points, F.Made)
                    T = delaunayn(P);
                end
                varargout{1} = evaluated(P, v, T, F.Method, F.ExtrapolationMethod, s(1).subs);
                if numel(s) > 1
                    varargout{1} = subsref(varargout{1}, s(2:end));
                end
            else
                [varargout{1:max(nargout, 1)}] = builtin('subsref', F, s);
            end
        end
    end
end

function [P, v, method, beyond] = parts(args)
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
