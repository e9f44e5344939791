function [TF, P] = islocalmin(A, varargin)
%ISLOCALMIN  True for local minima
%   TF = islocalmin(A)
%   [TF, P] = islocalmin(A, dim, 'MinProminence', p)
%   Example: islocalmin([3 1 2 0 4]) % [false true false true false]
[TF, P] = islocalmax(-double(A), varargin{:});
end
