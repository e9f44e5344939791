function q = unwrap(p, cutoff, dim)
%UNWRAP  Shift phase angles so that they don't jump
%   Q = unwrap(P)
%   Q = unwrap(P, tol)
%   Q = unwrap(P, tol, dim)
%   Example: unwrap([0 2*pi]) % [0 0]
if ~isfloat(p)
    error('MATLAB:unwrap:invalidType', 'Phase angles must be single or double.');
end
if nargin < 2 || isempty(cutoff)
    cutoff = pi;
end
if nargin < 3
    dim = find(size(p) ~= 1, 1);
    if isempty(dim)
        q = p;
        return
    end
end
order = [dim, 1:dim-1, dim+1:ndims(p)];
q = permute(p, order);
dims = size(q);
q = reshape(q, dims(1), []);
for j = 1:size(q, 2)
    good = find(isfinite(q(:, j)));
    if numel(good) < 2
        continue
    end
    v = q(good, j);
    d = diff(v);
    turns = mod(d + pi, 2*pi) - pi;
    turns(turns == -pi & d > 0) = pi;
    correction = turns - d;
    correction(abs(d) < cutoff) = 0;
    v(2:end) = v(2:end) + cumsum(correction);
    q(good, j) = v;
end
q = ipermute(reshape(q, dims), order);
end
