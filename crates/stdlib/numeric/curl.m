function varargout = curl(varargin)
%CURL  Curl and angular velocity of a vector field
%   [curlx, curly, curlz, cav] = curl(X, Y, Z, U, V, W)
%   [curlx, curly, curlz, cav] = curl(U, V, W)
%   [curlz, cav] = curl(X, Y, U, V)
%   [curlz, cav] = curl(U, V)
%   cav = curl(...)
%   Example: curl([0 0; -1 -1], [0 1; 0 1]) % [1 1; 1 1]
[u, v, w, x, y, z] = fieldparts('curl', varargin);
if isempty(w)
    [~, uy] = gradient(u, x, y);
    [vx, ~] = gradient(v, x, y);
    parts = {vx - uy};
    cav = parts{1} / 2;
else
    [~, uy, uz] = gradient(u, x, y, z);
    [vx, ~, vz] = gradient(v, x, y, z);
    [wx, wy, ~] = gradient(w, x, y, z);
    parts = {wy - vz, uz - wx, vx - uy};
    speed = sqrt(u.^2 + v.^2 + w.^2);
    cav = (parts{1} .* u + parts{2} .* v + parts{3} .* w) ./ (2 * speed);
    cav(speed == 0) = 0;
end
if nargout < 2
    varargout = {cav};
else
    varargout = [parts, {cav}];
end
end
