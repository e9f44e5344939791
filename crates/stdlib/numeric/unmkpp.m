function [breaks, coefs, pieces, order, dim] = unmkpp(pp)
%UNMKPP  Details of a piecewise polynomial
%   [breaks, coefs, L, order, dim] = unmkpp(pp)
%   Example: unmkpp(mkpp([0 1], [2 1])) % [0 1]
if ~isstruct(pp) || ~isfield(pp, 'form') || ~strncmp(pp.form, 'pp', 2)
    error('MATLAB:unmkpp:NotPP', 'The input array does not seem to describe a pp function.');
end
breaks = pp.breaks;
coefs = pp.coefs;
pieces = pp.pieces;
order = pp.order;
dim = pp.dim;
end
