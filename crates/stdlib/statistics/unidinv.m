function x = unidinv(p, varargin)
%UNIDINV  Quantiles of the discrete uniform distribution
%   x = unidinv(p, n)
%   Example: isnan(unidinv(2, 6)) % true
x = distributioncall('unidinv', 'icdf', 'unid', p, varargin);
end
