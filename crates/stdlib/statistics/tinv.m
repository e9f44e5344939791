function x = tinv(p, varargin)
%TINV  Quantiles of the Student's t distribution
%   x = tinv(p, nu)
%   Example: isnan(tinv(2, 4)) % true
x = distributioncall('tinv', 'icdf', 't', p, varargin);
end
