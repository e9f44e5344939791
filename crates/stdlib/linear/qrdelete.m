function [Q, R] = qrdelete(Q, R, j, orient)
%QRDELETE  QR factors after a column or row went out
%   [Q1, R1] = qrdelete(Q, R, j)
%   [Q1, R1] = qrdelete(Q, R, j, 'col' or 'row')
%   Example: size(qrdelete(eye(3), eye(3), 2, 'row')) % [2 2]
narginchk(3, 4);
if nargin < 4
    orient = 'col';
end
[m, n] = size(R);
switch lower(char(orient))
    case 'col'
        if j < 1 || j > n
            error('MATLAB:qrdelete:InvalidJ', 'The column to delete must exist.');
        end
        R(:, j) = [];
        for k = j:min(m - 1, n - 1)
            [Q, R] = rotated(Q, R, k, k);
        end
    case 'row'
        if j < 1 || j > m
            error('MATLAB:qrdelete:InvalidJ', 'The row to delete must exist.');
        end
        % The row of Q becomes the first unit vector, so that its row and column fall away.
        Q = Q([j, 1:j-1, j+1:m], :);
        for k = m-1:-1:1
            [G, ~] = planerot(Q(1, k:k+1)');
            Q(:, k:k+1) = Q(:, k:k+1) * G';
            R(k:k+1, :) = G * R(k:k+1, :);
        end
        Q = Q(2:m, 2:m);
        R = triu(R(2:m, :));
    otherwise
        error('MATLAB:qrdelete:InvalidOrient', 'The orientation must be ''col'' or ''row''.');
end
end

function [Q, R] = rotated(Q, R, k, j)
[G, ~] = planerot(R(k:k+1, j));
R(k:k+1, :) = G * R(k:k+1, :);
Q(:, k:k+1) = Q(:, k:k+1) * G';
R(k+1, j) = 0;
end
