function F = funm(A, fun, varargin)
%FUNM  General function of a matrix
%   F = funm(A, fun)
%   Example: round(funm(zeros(2), @exp), 10) % [1 0; 0 1]
if ischar(fun) || isstring(fun)
    fun = str2func(char(fun));
end
[m, n] = size(A);
if m ~= n
    error('MATLAB:funm:InputDim', 'Matrix must be square.');
end
name = func2str(fun);
switch name
    case 'exp'
        F = expm(A);
        return
    case 'log'
        F = logm(A);
        return
    case 'sqrt'
        F = sqrtm(A);
        return
end
call = @(x) fun(x);
try
    fun(0, 0);
    call = @(x) fun(x, 0);
catch
end
[U, T] = schur(A, 'complex');
F = diag(arrayfun(call, diag(T)));
% Parlett's recurrence, superdiagonal by superdiagonal.
for p = 1:n-1
    for i = 1:n-p
        j = i + p;
        k = i+1:j-1;
        s = T(i, j) * (F(j, j) - F(i, i)) + T(i, k) * F(k, j) - F(i, k) * T(k, j);
        d = T(j, j) - T(i, i);
        if abs(d) > sqrt(eps) * max(1, abs(T(i, i)))
            F(i, j) = s / d;
        else
            h = eps^(1/3) * max(1, abs(T(i, i)));
            F(i, j) = T(i, j) * (call(T(i, i) + h) - call(T(i, i) - h)) / (2 * h);
        end
    end
end
F = U * F * U';
if isreal(A) && norm(imag(F), 1) <= 10 * n * eps * norm(F, 1)
    F = real(F);
end
end
