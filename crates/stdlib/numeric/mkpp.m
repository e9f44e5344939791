function pp = mkpp(breaks, coefs, d)
%MKPP  Make a piecewise polynomial
%   pp = mkpp(breaks, coefs)
%   pp = mkpp(breaks, coefs, d)
%   Example: ppval(mkpp([0 1], [2 1]), 0.5) % 2
if nargin < 3
    d = 1;
else
    d = d(:).';
end
lines = prod(d);
pieces = numel(breaks) - 1;
order = fix(numel(coefs) / (lines * pieces) + 100*eps);
if order < 1 || lines * pieces * order ~= numel(coefs)
    error('MATLAB:mkpp:PPNumberMismatchCoeffs', 'The requested number of polynomial pieces, %d, is incompatible with the proposed size, [%d], of a coefficient array.', pieces, numel(coefs));
end
pp.form = 'pp';
pp.breaks = reshape(breaks, 1, pieces + 1);
pp.coefs = reshape(coefs, lines * pieces, order);
pp.pieces = pieces;
pp.order = order;
pp.dim = d;
end
