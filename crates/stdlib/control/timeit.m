function t = timeit(f, outputs)
%TIMEIT  Time that a function needs, in seconds
%   t = timeit(f)
%   t = timeit(f, numOutputs)
%   The median of several runs; short functions run many times in each.
%   Example: timeit(@() 1) < 1 % true
narginchk(1, 2);
if nargin < 2
    outputs = min(1, abs(nargout(f)));
end
out = cell(1, outputs);
once = measured(1);
count = max(1, min(10000, round(0.001 / max(once, 1e-7))));
times = zeros(1, 11);
for k = 1:numel(times)
    times(k) = measured(count) / count;
    if sum(times) * count > 2
        times = times(1:k);
        break
    end
end
t = median(times);

    function s = measured(n)
        start = tic;
        for j = 1:n
            if outputs == 0
                f();
            else
                [out{:}] = f();
            end
        end
        s = toc(start);
    end
end
