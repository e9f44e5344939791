function varargout = splitapply(fun, varargin)
%SPLITAPPLY  Function of each group of elements
%   Y = splitapply(func, X, G)
%   Y = splitapply(func, X1, ..., XN, G)
%   [Y1, ..., YM] = splitapply(func, X1, ..., XN, G)
%   Example: splitapply(@sum, [1; 2; 3], [1; 2; 1]) % [4; 2]
G = varargin{end};
data = varargin(1:end-1);
n = max(G(:));
if isempty(n) || isnan(n)
    n = 0;
end
present = ismember(1:n, G);
if ~all(present)
    error('MATLAB:splitapply:MissingGroupNums', 'Group numbers must be the integers from 1 to the number of groups.');
end
outputs = max(nargout, 1);
results = cell(n, outputs);
for g = 1:n
    args = cell(1, numel(data));
    for k = 1:numel(data)
        x = data{k};
        if isvector(x) && isrow(G) && isrow(x)
            args{k} = x(G == g);
        elseif isvector(x)
            args{k} = x(G(:) == g);
        else
            args{k} = x(G(:) == g, :);
        end
    end
    [results{g, 1:outputs}] = feval(fun, args{:});
end
varargout = cell(1, outputs);
for k = 1:outputs
    if isrow(G) && ~isscalar(G)
        varargout{k} = [results{:, k}];
    else
        varargout{k} = vertcat(results{:, k});
    end
end
end
