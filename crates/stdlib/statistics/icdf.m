function x = icdf(name, p, varargin)
%ICDF  Quantiles of a distribution by its name
%   x = icdf(name, p, A)
%   x = icdf(name, p, A, B)
%   Example: icdf('Uniform', 0.25, 0, 8) % 2
narginchk(2, Inf);
x = distributioncall('icdf', 'icdf', name, p, varargin);
end
