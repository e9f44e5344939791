function cmap = contrast(X, m)
%CONTRAST  Grey map that spreads the values of an image evenly
%   cmap = contrast(X)
%   cmap = contrast(X, m)
%   Example: size(contrast([1 2; 3 4], 8)) % [8 3]
narginchk(1, 2);
if nargin < 2
    m = 256;
end
x = double(X(:));
low = min(x);
high = max(x);
if high == low
    cmap = gray(m);
    return
end
place = round((m - 1) * (x - low) / (high - low));
f = sort([place; (0:m-1)']);
at = find(diff([f; m]));
cmap = (at - 1) / max(at - 1);
cmap = repmat(cmap(1:m), 1, 3);
end
