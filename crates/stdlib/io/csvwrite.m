function csvwrite(filename, M, varargin)
%CSVWRITE  Write a matrix as numbers with commas between
%   csvwrite(filename, M)
%   csvwrite(filename, M, row, col)
narginchk(2, 4);
dlmwrite(filename, M, ',', varargin{:});
end
