function P = perms(v, varargin)
%PERMS  All permutations, in reverse lexicographic order
%   P = perms(v)
%   P = perms(v, 'unique')
%   Example: perms([1 2 3]) % [3 2 1; 3 1 2; 2 3 1; 2 1 3; 1 3 2; 1 2 3]
v = reshape(v, 1, []);
n = numel(v);
if n > 12
    error('MATLAB:pmaxsize', 'Maximum variable size allowed by the program is exceeded.');
end
index = ones(1, 0);
if n > 0
    index = 1;
end
% Each number in turn stands first, the largest first; the others follow in the same order.
for m = 2:n
    rows = size(index, 1);
    next = zeros(rows * m, m);
    for first = m:-1:1
        rest = [1:first-1, first+1:m];
        block = (m - first) * rows + (1:rows);
        next(block, 1) = first;
        next(block, 2:m) = reshape(rest(index), rows, m - 1);
    end
    index = next;
end
P = reshape(v(index), size(index));
if ~isempty(varargin)
    if ~strcmpi(varargin{1}, 'unique')
        error('MATLAB:perms:UnknownFlag', 'Unknown flag.');
    end
    P = flipud(unique(P, 'rows'));
end
end
