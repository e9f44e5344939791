function [p, q] = etree(A, kind)
%ETREE  Elimination tree
%   p = etree(A)
%   p = etree(A, 'sym' or 'col' or 'row')
%   [p, q] = etree(...)
%   p(k) is the parent of column k, 0 for a root; q is a postorder of the tree.
%   Example: etree([1 0 1; 0 1 1; 1 1 1]) % [3 3 0]
narginchk(1, 2);
if nargin < 2
    kind = 'sym';
end
A = A ~= 0;
switch lower(char(kind))
    case {'sym', 's'}
        if size(A, 1) ~= size(A, 2)
            error('MATLAB:etree:NotSquare', 'Matrix must be square.');
        end
        A = triu(A);
    case {'col', 'c'}
        A = triu(double(A)' * double(A)) ~= 0;
    case {'row', 'r'}
        A = triu(double(A) * double(A)') ~= 0;
    otherwise
        error('MATLAB:etree:InvalidOption', 'The kind must be ''sym'', ''col'' or ''row''.');
end
n = size(A, 2);
p = zeros(1, n);
top = zeros(1, n);
for j = 1:n
    for i = find(A(1:j-1, j))'
        k = i;
        while k ~= 0 && k ~= j
            next = top(k);
            top(k) = j;
            if next == 0
                p(k) = j;
            end
            k = next;
        end
    end
end
if nargout > 1
    q = postorder(p);
end
end

function q = postorder(p)
n = numel(p);
q = zeros(1, 0);
stack = fliplr(find(p == 0));
seen = false(1, n);
while ~isempty(stack)
    k = stack(end);
    if seen(k)
        stack(end) = [];
        q(end+1) = k; %#ok<AGROW>
    else
        seen(k) = true;
        stack = [stack, fliplr(find(p == k))]; %#ok<AGROW>
    end
end
end
