function [weights, rest] = errorweights(rest)
%ERRORWEIGHTS  Weights among the arguments of rmse and mape
%   [weights, rest] = errorweights(rest)
%   Example: errorweights({1, 'Weights', [1 2]}) % [1 2]
weights = [];
for k = 1:numel(rest) - 1
    if (ischar(rest{k}) || isstring(rest{k})) && strcmpi(rest{k}, 'Weights')
        weights = rest{k+1};
        rest(k:k+1) = [];
        return
    end
end
end
