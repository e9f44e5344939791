function [B, BG, BP] = groupcounts(A, varargin)
%GROUPCOUNTS  Number of elements of each group
%   B = groupcounts(A)
%   [B, BG, BP] = groupcounts(A)
%   Example: groupcounts([3; 1; 3]) % [1; 2]
if iscell(A) && ~iscellstr(A)
    parts = A;
else
    parts = {A};
end
for k = 1:numel(parts)
    parts{k} = reshape(parts{k}, [], 1);
end
BG = cell(1, numel(parts));
[G, BG{:}] = findgroups(parts{:});
keep = ~isnan(G);
B = accumarray(G(keep), 1);
gone = sum(~keep);
if gone > 0 && isscalar(parts) && isfloat(parts{1})
    B(end + 1, 1) = gone;
    BG{1}(end + 1, 1) = NaN;
end
BP = 100 * B / sum(B);
if isscalar(parts)
    BG = BG{1};
end
end
