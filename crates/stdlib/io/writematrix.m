function writematrix(A, filename, varargin)
%WRITEMATRIX  Write a matrix as text
%   writematrix(A, filename)
%   writematrix(A, filename, Name, Value, ...)
%   Names: Delimiter, WriteMode ('overwrite' or 'append'), QuoteStrings, FileType.
narginchk(2, Inf);
if iscell(A) || isstruct(A)
    error('MATLAB:table:write:UnsupportedType', 'Arrays must be numeric, logical, char or string.');
end
if ischar(A), A = string(A); end
cells = num2cell(A);
writecell(cells, filename, varargin{:});
end
