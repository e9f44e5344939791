function [r, adjustment] = tiedrank(x)
%TIEDRANK  Ranks, ties sharing their average
%   [R, TIEADJ] = tiedrank(X)
%   Example: tiedrank([10 20 20 5]) % [2 3.5 3.5 1]
r = NaN(size(x));
if ~isvector(x)
    adjustment = zeros(1, size(x, 2));
    for j = 1:size(x, 2)
        [r(:, j), adjustment(j)] = tiedrank(x(:, j));
    end
    return
end
[s, order] = sort(x(:));
n = sum(~isnan(s));
adjustment = 0;
i = 1;
while i <= n
    j = i;
    while j < n && s(j + 1) == s(i)
        j = j + 1;
    end
    r(order(i:j)) = (i + j) / 2;
    t = j - i + 1;
    adjustment = adjustment + (t ^ 3 - t) / 2;
    i = j + 1;
end
end
