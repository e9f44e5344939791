function [B, TFrm] = rmoutliers(A, varargin)
%RMOUTLIERS  Remove outliers, or rows that have some
%   B = rmoutliers(A)
%   [B, TFrm] = rmoutliers(A, method, dim, Name, Value, ...)
%   Example: rmoutliers([1 2 3 100]) % [1 2 3]
TF = isoutlier(A, varargin{:});
if isrow(A)
    TFrm = TF;
    B = A(~TF);
else
    TFrm = any(TF, 2);
    B = A(~TFrm, :);
end
end
