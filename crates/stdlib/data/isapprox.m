function tf = isapprox(A, B, varargin)
%ISAPPROX  Whether numbers are nearly equal
%   tf = isapprox(A, B)
%   tf = isapprox(A, B, 'verytight', 'tight', 'loose' or 'veryloose')
%   tf = isapprox(A, B, 'AbsoluteTolerance', atol, 'RelativeTolerance', rtol)
%   Example: isapprox(0.1 + 0.2, 0.3) % true
narginchk(2, Inf);
single2 = isa(A, 'single') || isa(B, 'single');
levels = {'verytight', 'tight', 'loose', 'veryloose'};
if single2
    sizes = [1e-6, 1e-5, 1e-3, 1e-2];
else
    sizes = [1e-15, 1e-12, 1e-8, 1e-3];
end
absolute = sizes(1); relative = sizes(1);
k = 1;
if mod(numel(varargin), 2) == 1
    level = strcmpi(varargin{1}, levels);
    if ~any(level)
        error('MATLAB:isapprox:InvalidTolerance', 'Unknown level of tolerance.');
    end
    absolute = sizes(level); relative = sizes(level);
    k = 2;
elseif ~isempty(varargin)
    absolute = 0; relative = 0;
end
while k < numel(varargin)
    if strncmpi(varargin{k}, 'AbsoluteTolerance', max(numel(char(varargin{k})), 1))
        absolute = varargin{k+1};
    elseif strncmpi(varargin{k}, 'RelativeTolerance', max(numel(char(varargin{k})), 1))
        relative = varargin{k+1};
    else
        error('MATLAB:isapprox:InvalidName', 'Unknown option.');
    end
    k = k + 2;
end
A = double(A);
B = double(B);
tf = A == B | abs(A - B) <= max(absolute, relative * max(abs(A), abs(B)));
tf(isinf(A) ~= isinf(B)) = false;
end
