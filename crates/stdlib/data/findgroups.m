function [G, varargout] = findgroups(varargin)
%FINDGROUPS  Numbers of groups
%   G = findgroups(A)
%   [G, ID] = findgroups(A)
%   [G, ID1, ..., IDN] = findgroups(A1, ..., AN)
%   Example: findgroups([5 3 5]) % [2 1 2]
n = numel(varargin{1});
codes = zeros(n, nargin);
lists = cell(1, nargin);
absent = false(n, 1);
for k = 1:nargin
    a = varargin{k};
    if ischar(a)
        a = cellstr(a);
    end
    if numel(a) ~= n
        error('MATLAB:findgroups:InputSizeMismatch', 'Grouping variables must have the same number of elements.');
    end
    gone = ismissing(a);
    absent = absent | gone(:);
    [lists{k}, ~, c] = unique(a(~gone));
    full = ones(n, 1);
    full(~gone(:)) = c;
    codes(:, k) = full;
end
[groups, ~, c] = unique(codes(~absent, :), 'rows');
G = NaN(n, 1);
G(~absent) = c;
if isrow(varargin{1}) && ~ischar(varargin{1})
    G = G';
end
for k = 1:max(nargout - 1, 0)
    list = lists{k};
    ids = list(groups(:, k));
    if isrow(varargin{1}) && ~ischar(varargin{1})
        ids = reshape(ids, 1, []);
    else
        ids = reshape(ids, [], 1);
    end
    varargout{k} = ids;
end
end
