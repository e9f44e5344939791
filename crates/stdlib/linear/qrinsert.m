function [Q, R] = qrinsert(Q, R, j, x, orient)
%QRINSERT  QR factors after a column or row came in
%   [Q1, R1] = qrinsert(Q, R, j, x)
%   [Q1, R1] = qrinsert(Q, R, j, x, 'col' or 'row')
%   Example: size(qrinsert(eye(2), [1; 0], 2, [1; 1])) % [2 2]
narginchk(4, 5);
if nargin < 5
    orient = 'col';
end
[m, n] = size(R);
switch lower(char(orient))
    case 'col'
        if j < 1 || j > n + 1
            error('MATLAB:qrinsert:InvalidJ', 'The place of the column must be between 1 and n+1.');
        end
        R = [R(:, 1:j-1), Q' * x(:), R(:, j:n)];
        % From below every number of the new column but the first j goes to the row above it.
        for k = m-1:-1:j
            [Q, R] = rotated(Q, R, k, j);
        end
    case 'row'
        if j < 1 || j > m + 1
            error('MATLAB:qrinsert:InvalidJ', 'The place of the row must be between 1 and m+1.');
        end
        Q = [zeros(1, m), 1; Q, zeros(m, 1)];
        Q = Q([2:j, 1, j+1:m+1], [m+1, 1:m]);
        R = [x(:).'; R];
        for k = 1:min(m, n)
            [Q, R] = rotated(Q, R, k, k);
        end
    otherwise
        error('MATLAB:qrinsert:InvalidOrient', 'The orientation must be ''col'' or ''row''.');
end
end

function [Q, R] = rotated(Q, R, k, j)
[G, ~] = planerot(R(k:k+1, j));
R(k:k+1, :) = G * R(k:k+1, :);
Q(:, k:k+1) = Q(:, k:k+1) * G';
R(k+1, j) = 0;
end
