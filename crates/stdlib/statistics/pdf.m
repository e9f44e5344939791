function y = pdf(name, x, varargin)
%PDF  Density of a distribution by its name
%   y = pdf(name, x, A)
%   y = pdf(name, x, A, B)
%   Example: pdf('Exponential', 0, 2) % 0.5
narginchk(2, Inf);
y = distributioncall('pdf', 'pdf', name, x, varargin);
end
