function y = binopdf(x, varargin)
%BINOPDF  Density of the binomial distribution
%   y = binopdf(x, n, p)
%   Example: isnan(binopdf(NaN, 5, 0.5)) % true
y = distributioncall('binopdf', 'pdf', 'binomial', x, varargin);
end
