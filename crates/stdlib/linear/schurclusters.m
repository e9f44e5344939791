function clusters = schurclusters(e, select, caller)
%SCHURCLUSTERS  Ranks of eigenvalues in a reordered factorization; large ranks come first
%   clusters = schurclusters(e, select, caller)
%   Example: schurclusters([1; -1], 'lhp', 'ordschur') % [0; 1]
n = numel(e);
if ischar(select) || isstring(select)
    switch lower(char(select))
        case 'lhp'
            clusters = double(real(e) < 0);
        case 'rhp'
            clusters = double(real(e) > 0);
        case 'udi'
            clusters = double(abs(e) < 1);
        case 'udo'
            clusters = double(abs(e) > 1);
        otherwise
            error(['MATLAB:' caller ':InvalidKeyword'], 'Unknown keyword ''%s''.', char(select));
    end
    return
end
if numel(select) ~= n
    error(['MATLAB:' caller ':InvalidSelect'], 'The selection must have as many elements as there are eigenvalues.');
end
clusters = double(select(:));
% A pair of conjugate eigenvalues stays together.
for k = 1:n-1
    if imag(e(k)) > 0 && e(k+1) == conj(e(k))
        clusters(k:k+1) = max(clusters(k:k+1));
    end
end
end
