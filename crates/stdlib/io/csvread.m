function M = csvread(filename, varargin)
%CSVREAD  Read numbers with commas between
%   M = csvread(filename)
%   M = csvread(filename, R1, C1)
%   M = csvread(filename, R1, C1, [R1 C1 R2 C2])
narginchk(1, 4);
if numel(varargin) == 3
    varargin = varargin(3);
end
M = dlmread(filename, ',', varargin{:});
end
