function [R, P, RL, RU] = corrcoef(x, varargin)
%CORRCOEF  Correlation coefficients
%   R = corrcoef(A)
%   R = corrcoef(A, B)
%   [R, P, RL, RU] = corrcoef(A, B, Name, Value, ...)
%   Example: corrcoef([1 2 3], [1 2 3]) % [1 1; 1 1]
alpha = 0.05;
rows = 'all';
if ~isempty(varargin) && ~(ischar(varargin{1}) || isstring(varargin{1}))
    y = varargin{1};
    if numel(x) ~= numel(y)
        error('MATLAB:corrcoef:XYmismatch', 'The number of elements in x and y must match.');
    end
    x = [x(:), y(:)];
    varargin(1) = [];
elseif isrow(x)
    x = x(:);
end
for k = 1:2:numel(varargin)
    switch lower(char(varargin{k}))
        case 'alpha'
            alpha = varargin{k + 1};
            if ~(isnumeric(alpha) && isscalar(alpha) && alpha > 0 && alpha < 1)
                error('MATLAB:corrcoef:InvalidAlpha', 'The ''alpha'' parameter must be a scalar between 0 and 1.');
            end
        case 'rows'
            rows = lower(char(varargin{k + 1}));
            if ~any(strcmp(rows, {'all', 'complete', 'pairwise'}))
                error('MATLAB:corrcoef:InvalidRowChoice', 'The ''rows'' parameter must be ''all'', ''complete'', or ''pairwise''.');
            end
        otherwise
            error('MATLAB:corrcoef:InvalidParam', 'Unknown parameter name.');
    end
end
if ~isfloat(x)
    x = double(x);
end
if strcmp(rows, 'complete')
    x = x(~any(isnan(x), 2), :);
end
n = size(x, 1);
if isequal(size(x), [0 0])
    R = NaN;
else
    C = cov(x);
    d = sqrt(diag(C));
    R = C ./ (d * d');
    % Rounding must not lead beyond one.
    R = sign(R) .* min(abs(R), 1);
    k = find(~isnan(d));
    for i = k(:)'
        if d(i) > 0
            R(i, i) = 1;
        end
    end
    if isscalar(R)
        R = ones(1, 1, 'like', R) + 0 * x(1);
    end
end
if nargout > 1
    t = R .* sqrt((n - 2) ./ (1 - R .^ 2));
    P = betainc((n - 2) ./ (n - 2 + t .^ 2), (n - 2) / 2, 0.5);
    P(1:size(P, 1) + 1:end) = 1;
end
if nargout > 2
    z = atanh(R);
    h = -sqrt(2) * erfcinv(2 * (1 - alpha / 2)) / sqrt(n - 3);
    RL = tanh(z - h);
    RU = tanh(z + h);
    RL(1:size(R, 1) + 1:end) = 1;
    RU(1:size(R, 1) + 1:end) = 1;
end
end
