function [B, BG, BC] = groupsummary(A, groupvars, method)
%GROUPSUMMARY  Statistic of each group of rows
%   B = groupsummary(A, groupvars, method)
%   [B, BG, BC] = groupsummary(A, groupvars, method)
%   Example: groupsummary([1; 2; 3], [1; 2; 1], 'sum') % [4; 2]
if iscell(groupvars) && ~iscellstr(groupvars)
    parts = groupvars;
else
    parts = {groupvars};
end
if isrow(A)
    A = A(:);
end
for k = 1:numel(parts)
    parts{k} = reshape(parts{k}, [], 1);
end
BG = cell(1, numel(parts));
[G, BG{:}] = findgroups(parts{:});
n = max([0; G(~isnan(G))]);
if ischar(method) || isstring(method)
    switch lower(char(method))
        case 'sum'
            f = @(x) sum(x, 1, 'omitnan');
        case 'mean'
            f = @(x) mean(x, 1, 'omitnan');
        case 'median'
            f = @(x) median(x, 1, 'omitnan');
        case 'mode'
            f = @(x) mode(x, 1);
        case 'var'
            f = @(x) var(x, 0, 1, 'omitnan');
        case 'std'
            f = @(x) std(x, 0, 1, 'omitnan');
        case 'min'
            f = @(x) min(x, [], 1);
        case 'max'
            f = @(x) max(x, [], 1);
        case 'range'
            f = @(x) max(x, [], 1) - min(x, [], 1);
        case 'nnz'
            f = @(x) sum(x ~= 0 & ~isnan(x), 1);
        case 'nummissing'
            f = @(x) sum(ismissing(x), 1);
        case 'numunique'
            f = @(x) numel(unique(x));
        otherwise
            error('MATLAB:groupsummary:InvalidMethodOption', 'Unknown method.');
    end
else
    f = method;
end
B = [];
BC = zeros(n, 1);
for g = 1:n
    rows = A(G == g, :);
    B(g, :) = f(rows);
    BC(g) = size(rows, 1);
end
if isscalar(parts)
    BG = BG{1};
end
end
