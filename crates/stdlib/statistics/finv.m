function x = finv(p, varargin)
%FINV  Quantiles of the F distribution
%   x = finv(p, v1, v2)
%   Example: isnan(finv(2, 4, 5)) % true
x = distributioncall('finv', 'icdf', 'f', p, varargin);
end
