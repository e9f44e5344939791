function [A, B, Q, Z] = qzdeflate(A, B, Q, Z, complexes, wanted)
%QZDEFLATE  Generalized Schur factors, one deflating subspace after the other
%   [AA, BB, Q, Z] = qzdeflate(A, B, Q, Z, complexes, wanted)
%   Q and Z are the factors so far. wanted are the eigenvalues in the order in which they shall stand, or [].
n = size(A, 1);
at = 1;
while at <= n
    k = at:n;
    if isempty(wanted)
        e = eig(A(k, k), B(k, k));
        target = e(1);
    else
        target = nearest(eig(A(k, k), B(k, k)), wanted(at));
    end
    width = 1;
    if ~complexes && imag(target) ~= 0
        width = 2;
    end
    % The vector with (A - target*B) z = 0; an infinite eigenvalue has B z = 0.
    if isinf(target) || isnan(target)
        [~, ~, X] = svd(B(k, k));
    else
        s = 1 / hypot(1, abs(target));
        [~, ~, X] = svd(s * A(k, k) - (s * target) * B(k, k));
    end
    z = X(:, end);
    if width == 2
        z = [real(z), imag(z)];
    end
    [G, ~] = qr(z);
    A(:, k) = A(:, k) * G;
    B(:, k) = B(:, k) * G;
    Z(:, k) = Z(:, k) * G;
    front = k(1:width);
    [H, ~, ~] = svd([A(k, front), B(k, front)]);
    H = H';
    if width == 1
        % B keeps a diagonal that is real and not negative.
        first = H(1, :) * B(k, at);
        if first ~= 0
            H(1, :) = H(1, :) * (conj(first) / abs(first));
        end
    else
        [P, ~, R] = svd(H(1:2, :) * B(k, front));
        H(1:2, :) = P' * H(1:2, :);
        A(:, front) = A(:, front) * R;
        B(:, front) = B(:, front) * R;
        Z(:, front) = Z(:, front) * R;
    end
    A(k, :) = H * A(k, :);
    B(k, :) = H * B(k, :);
    Q(k, :) = H * Q(k, :);
    A(k(width+1:end), front) = 0;
    B(k(width+1:end), front) = 0;
    if width == 2
        B(at+1, at) = 0;
        B(at, at+1) = 0;
    elseif isreal(B(at, at)) == false
        B(at, at) = real(B(at, at));
    end
    at = at + width;
end
end

function e = nearest(all, target)
if isinf(target)
    [~, k] = max(abs(all));
else
    [~, k] = min(abs(all - target));
end
e = all(k);
end
