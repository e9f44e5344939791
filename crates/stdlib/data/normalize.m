function [N, C, S] = normalize(A, varargin)
%NORMALIZE  Centre and scale elements
%   N = normalize(A)
%   N = normalize(A, dim)
%   N = normalize(A, dim, method, methodtype)
%   [N, C, S] = normalize(A, dim, 'center', centertype, 'scale', scaletype)
%   Example: normalize([1 2 3], 'range') % [0 0.5 1]
dim = find(size(A) ~= 1, 1);
if isempty(dim)
    dim = 1;
end
if ~isempty(varargin) && isnumeric(varargin{1})
    dim = varargin{1};
    varargin(1) = [];
end
if ~isfloat(A)
    A = double(A);
end
if isempty(varargin)
    varargin = {'zscore'};
end
C = 0;
S = 1;
k = 1;
while k <= numel(varargin)
    method = lower(char(varargin{k}));
    type = [];
    if k < numel(varargin) && ~isMethod(varargin{k + 1})
        type = varargin{k + 1};
        k = k + 1;
    end
    k = k + 1;
    switch method
        case 'zscore'
            if ~isempty(type) && strcmpi(type, 'robust')
                C = median(A, dim, 'omitnan');
                S = median(abs(A - C), dim, 'omitnan');
            else
                C = mean(A, dim, 'omitnan');
                S = std(A, 0, dim, 'omitnan');
            end
        case 'norm'
            p = 2;
            if ~isempty(type)
                p = type;
            end
            B = A;
            B(isnan(B)) = 0;
            if isinf(p)
                S = max(abs(B), [], dim);
            else
                S = sum(abs(B) .^ p, dim) .^ (1 / p);
            end
        case 'range'
            limits = [0 1];
            if ~isempty(type)
                limits = type;
            end
            low = min(A, [], dim);
            high = max(A, [], dim);
            S = (high - low) / (limits(2) - limits(1));
            C = low - limits(1) .* S;
        case 'scale'
            S = scaleOf(A, type, dim);
        case 'center'
            C = centreOf(A, type, dim);
        case 'medianiqr'
            C = median(A, dim, 'omitnan');
            S = iqr(A, dim);
        otherwise
            error('MATLAB:normalize:UnknownMethod', 'Unknown method.');
    end
end
scale = S;
scale(scale == 0) = 1;
N = (A - C) ./ scale;
end

function yes = isMethod(v)
yes = (ischar(v) || isstring(v)) && any(strcmpi(v, {'zscore', 'norm', 'range', 'scale', 'center', 'medianiqr'}));
end

function S = scaleOf(A, type, dim)
if isempty(type)
    S = std(A, 0, dim, 'omitnan');
elseif isnumeric(type)
    S = type;
else
    switch lower(char(type))
        case 'std'
            S = std(A, 0, dim, 'omitnan');
        case 'mad'
            S = mad(A, 1, dim);
        case 'iqr'
            S = iqr(A, dim);
        case 'first'
            index = repmat({':'}, 1, max(ndims(A), dim));
            index{dim} = 1;
            S = A(index{:});
        otherwise
            error('MATLAB:normalize:InvalidScaleType', 'Unknown scale type.');
    end
end
end

function C = centreOf(A, type, dim)
if isempty(type)
    C = mean(A, dim, 'omitnan');
elseif isnumeric(type)
    C = type;
else
    switch lower(char(type))
        case 'mean'
            C = mean(A, dim, 'omitnan');
        case 'median'
            C = median(A, dim, 'omitnan');
        otherwise
            error('MATLAB:normalize:InvalidCenterType', 'Unknown center type.');
    end
end
end
