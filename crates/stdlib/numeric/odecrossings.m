function [value, found, stopped] = odecrossings(events, extra, method, t, y, h, tnew, ynew, shape, before, first)
%ODECROSSINGS  Zeros of event functions inside a step of a solver
%   [value, found, stopped] = odecrossings(events, extra, method, t, y, h, tnew, ynew, shape, before, first)
[value, terminal, way] = events(tnew, ynew, extra{:});
value = value(:);
before = before(:);
terminal = terminal(:);
way = way(:);
if isempty(way)
    way = zeros(size(value));
end
found = struct('t', zeros(1, 0), 'y', zeros(numel(y), 0), 'i', zeros(1, 0));
stopped = false;
hits = find(sign(before) ~= sign(value) & before ~= 0 & (way == 0 | way .* (value - before) > 0));
if isempty(hits)
    return
end
times = zeros(1, numel(hits));
for k = 1:numel(hits)
    times(k) = locate(events, extra, method, t, y, h, ynew, shape, hits(k), before(hits(k)), value(hits(k)), tnew);
end
[~, order] = sort(sign(h) * times);
for k = order
    state = method.between(t, y, h, ynew, shape, times(k));
    if times(k) == tnew
        state = ynew;
    end
    found.t(end+1) = times(k);
    found.y(:, end+1) = state;
    found.i(end+1) = hits(k);
    if terminal(hits(k)) ~= 0 && ~(first && abs(times(k) - t) <= 4 * eps(t))
        stopped = true;
        % Others at the same time are told of too; later ones didn't happen.
        return
    end
end
end

function root = locate(events, extra, method, t, y, h, ynew, shape, index, va, vb, tnew)
a = t;
b = tnew;
root = b;
if vb == 0
    return
end
side = 0;
for turn = 1:100
    if abs(b - a) <= 4 * max(eps(a), eps(b))
        break
    end
    if mod(turn, 8) == 0
        m = (a + b) / 2;
    else
        m = b - vb * (b - a) / (vb - va);
    end
    if (m - a) * (m - b) >= 0
        m = (a + b) / 2;
    end
    v = events(m, method.between(t, y, h, ynew, shape, m), extra{:});
    v = v(index);
    if v == 0
        b = m;
        break
    end
    if sign(v) == sign(vb)
        b = m;
        vb = v;
        if side == 1
            va = va / 2;
        end
        side = 1;
    else
        a = m;
        va = v;
        if side == -1
            vb = vb / 2;
        end
        side = -1;
    end
end
root = b;
end
