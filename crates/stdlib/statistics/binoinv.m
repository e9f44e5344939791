function x = binoinv(p, varargin)
%BINOINV  Quantiles of the binomial distribution
%   x = binoinv(p, n, p)
%   Example: isnan(binoinv(2, 5, 0.5)) % true
x = distributioncall('binoinv', 'icdf', 'binomial', p, varargin);
end
