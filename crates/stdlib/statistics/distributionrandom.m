function r = distributionrandom(caller, name, args)
%DISTRIBUTIONRANDOM  Random numbers of a distribution, as normrnd and its kin take their arguments
%   r = distributionrandom(caller, name, args)
%   Example: size(distributionrandom('normrnd', 'normal', {0, 1, 2, 3})) % [2 3]
d = distribution(name, caller);
if numel(args) < d.count
    error(['stats:' caller ':TooFewInputs'], 'Requires %d parameters.', d.count);
end
params = cellfun(@double, args(1:d.count), 'UniformOutput', false);
rest = args(d.count+1:end);
shape = [1, 1];
for k = 1:numel(params)
    if ~isscalar(params{k}), shape = size(params{k}); end
end
if ~isempty(rest)
    wanted = [rest{:}];
    if isscalar(wanted), wanted = [wanted, wanted]; end
    if prod(shape) > 1 && ~isequal(shape, wanted)
        error(['stats:' caller ':InputSizeMismatch'], 'Size information is inconsistent.');
    end
    shape = wanted;
end
for k = 1:numel(params)
    params{k} = params{k} + zeros(shape);
end
r = d.random(shape, params{:});
r(~d.valid(params{:})) = NaN;
end
