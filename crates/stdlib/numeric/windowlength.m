function n = windowlength(n)
%WINDOWLENGTH  Length of a window, checked and rounded
%   n = windowlength(n)
%   Example: windowlength(4) % 4
if ~isnumeric(n) || numel(n) > 1
    error('signal:check_order:InvalidOrderScalar', 'The order must be a scalar.');
end
if isempty(n)
    n = 0;
end
if n < 0
    error('signal:check_order:InvalidOrderNegative', 'The order cannot be less than zero.');
end
if n ~= round(n)
    warning('signal:check_order:InvalidOrderRounding', 'Rounding order to nearest integer.');
end
n = double(round(n));
end
