function p = tcdf(x, varargin)
%TCDF  The Student's t distribution up to x
%   p = tcdf(x, nu)
%   p = tcdf(x, nu, 'upper')
%   Example: tcdf(Inf, 4) % 1
p = distributioncall('tcdf', 'cdf', 't', x, varargin);
end
