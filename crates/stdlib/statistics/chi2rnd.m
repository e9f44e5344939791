function r = chi2rnd(varargin)
%CHI2RND  Random numbers of the chi-square distribution
%   r = chi2rnd(nu)
%   r = chi2rnd(nu, sz1, ..., szN)
%   r = chi2rnd(nu, [sz1 ... szN])
%   Example: size(chi2rnd(3, 2, 3)) % [2 3]
r = distributionrandom('chi2rnd', 'chi2', varargin);
end
