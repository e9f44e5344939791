function [AAS, BBS, QS, ZS] = ordqz(AA, BB, Q, Z, select)
%ORDQZ  Generalized Schur factors with the eigenvalues in another order
%   [AAS, BBS, QS, ZS] = ordqz(AA, BB, Q, Z, select)
%   [AAS, BBS, QS, ZS] = ordqz(AA, BB, Q, Z, keyword)
%   [AAS, BBS, QS, ZS] = ordqz(AA, BB, Q, Z, clusters)
%   keyword: 'lhp', 'rhp', 'udi' or 'udo' (left or right half plane, in or out of the unit circle)
%   Example: round(ordqz([1 0; 0 2], eye(2), eye(2), eye(2), [false true])) % [2 0; 0 1]
narginchk(5, 5);
n = size(AA, 1);
if ~isequal(size(AA), size(BB), size(Q), size(Z), [n, n])
    error('MATLAB:ordqz:InvalidInputSize', 'AA, BB, Q and Z must be square matrices of the same size.');
end
e = ordeig(AA, BB);
clusters = schurclusters(e, select, 'ordqz');
[~, order] = sort(clusters, 'descend');
complexes = ~(isreal(AA) && isreal(BB));
[AAS, BBS, QS, ZS] = qzdeflate(AA, BB, Q, Z, complexes, e(order));
end
