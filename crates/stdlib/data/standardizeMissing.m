function B = standardizeMissing(A, indicator)
%STANDARDIZEMISSING  Replace what stands for missing by the standard missing value
%   B = standardizeMissing(A, indicator)
%   Example: standardizeMissing([1 -9 3], -9) % [1 NaN 3]
B = A;
TF = ismissing(A, indicator);
if iscell(B)
    B(TF) = {''};
elseif isstring(B)
    B(TF) = string(missing);
elseif ischar(B)
    B(TF) = ' ';
elseif isfloat(B)
    B(TF) = NaN;
end
end
