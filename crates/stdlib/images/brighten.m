function newmap = brighten(map, beta)
%BRIGHTEN  Brighter or darker colour map
%   newmap = brighten(map, beta)
%   The map gets brighter for beta between 0 and 1, darker for beta between -1 and 0.
%   Example: brighten([0.25 0.25 1], 0.5) % [0.5 0.5 1]
narginchk(2, 2);
if ~(isscalar(beta) && abs(beta) < 1)
    error('MATLAB:brighten:InvalidBeta', 'Beta must be a scalar in the range (-1,1).');
end
if beta > 0
    power = 1 - beta;
else
    power = 1 / (1 + beta);
end
newmap = map .^ power;
end
