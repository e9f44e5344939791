function p = fcdf(x, varargin)
%FCDF  The F distribution up to x
%   p = fcdf(x, v1, v2)
%   p = fcdf(x, v1, v2, 'upper')
%   Example: fcdf(Inf, 4, 5) % 1
p = distributioncall('fcdf', 'cdf', 'f', x, varargin);
end
