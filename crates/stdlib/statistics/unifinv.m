function x = unifinv(p, varargin)
%UNIFINV  Quantiles of the uniform distribution
%   x = unifinv(p, a, b)
%   Example: isnan(unifinv(2, 0, 1)) % true
x = distributioncall('unifinv', 'icdf', 'uniform', p, varargin);
end
