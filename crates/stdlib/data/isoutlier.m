function [TF, L, U, C] = isoutlier(A, varargin)
%ISOUTLIER  True for outliers
%   TF = isoutlier(A)
%   TF = isoutlier(A, method)
%   TF = isoutlier(A, 'percentiles', threshold)
%   [TF, L, U, C] = isoutlier(A, method, dim, 'ThresholdFactor', factor)
%   Example: isoutlier([1 2 3 100]) % [false false false true]
method = 'median';
limits = [];
factor = [];
window = [];
dim = find(size(A) ~= 1, 1);
if isempty(dim)
    dim = 1;
end
known = {'median', 'mean', 'quartiles', 'grubbs', 'gesd', 'movmedian', 'movmean', 'percentiles'};
k = 1;
while k <= numel(varargin)
    v = varargin{k};
    if isnumeric(v)
        dim = v;
    elseif any(strcmpi(v, known))
        method = lower(char(v));
        if any(strcmp(method, {'percentiles', 'movmedian', 'movmean'}))
            k = k + 1;
            if strcmp(method, 'percentiles')
                limits = varargin{k};
            else
                window = varargin{k};
            end
        end
    else
        switch lower(char(v))
            case 'thresholdfactor'
                k = k + 1;
                factor = varargin{k};
            case {'samplepoints', 'maxnumoutliers'}
                k = k + 1;
            otherwise
                error('MATLAB:isoutlier:UnknownOption', 'Unknown option.');
        end
    end
    k = k + 1;
end
if ~isfloat(A)
    error('MATLAB:isoutlier:FirstInputInvalid', 'First argument must be single or double.');
end
switch method
    case 'median'
        if isempty(factor)
            factor = 3;
        end
        C = median(A, dim, 'omitnan');
        % The factor makes the deviation that of a normal distribution.
        spread = -1 / (sqrt(2) * erfcinv(3 / 2)) * median(abs(A - C), dim, 'omitnan');
        L = C - factor * spread;
        U = C + factor * spread;
    case 'mean'
        if isempty(factor)
            factor = 3;
        end
        C = mean(A, dim, 'omitnan');
        spread = std(A, 0, dim, 'omitnan');
        L = C - factor * spread;
        U = C + factor * spread;
    case 'quartiles'
        if isempty(factor)
            factor = 1.5;
        end
        low = quantile(A, 0.25, dim);
        high = quantile(A, 0.75, dim);
        C = (low + high) / 2;
        L = low - factor * (high - low);
        U = high + factor * (high - low);
    case 'percentiles'
        L = prctile(A, limits(1), dim);
        U = prctile(A, limits(2), dim);
        C = (L + U) / 2;
    case 'movmedian'
        if isempty(factor)
            factor = 3;
        end
        C = movmedian(A, window, dim, 'omitnan');
        spread = -1 / (sqrt(2) * erfcinv(3 / 2)) * movmad(A, window, dim, 'omitnan');
        L = C - factor * spread;
        U = C + factor * spread;
    case 'movmean'
        if isempty(factor)
            factor = 3;
        end
        C = movmean(A, window, dim, 'omitnan');
        spread = movstd(A, window, 0, dim, 'omitnan');
        L = C - factor * spread;
        U = C + factor * spread;
    otherwise
        error('MATLAB:isoutlier:UnsupportedMethod', 'This method is not supported.');
end
TF = A < L | A > U;
end
