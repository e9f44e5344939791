function area = rectint(A, B)
%RECTINT  Area where rectangles overlap
%   area = rectint(A, B)
%   Example: rectint([0 0 2 2], [1 1 2 2]) % 1
if size(A, 2) ~= 4 || size(B, 2) ~= 4
    error('MATLAB:rectint:InvalidInput', 'A and B must be position matrices with four columns.');
end
width = max(0, min(A(:, 1) + A(:, 3), (B(:, 1) + B(:, 3))') - max(A(:, 1), B(:, 1)'));
height = max(0, min(A(:, 2) + A(:, 4), (B(:, 2) + B(:, 4))') - max(A(:, 2), B(:, 2)'));
area = width .* height;
end
