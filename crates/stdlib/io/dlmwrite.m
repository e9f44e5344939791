function dlmwrite(filename, M, varargin)
%DLMWRITE  Write a matrix as text
%   dlmwrite(filename, M)
%   dlmwrite(filename, M, delimiter)
%   dlmwrite(filename, M, delimiter, row, col)
%   dlmwrite(filename, M, '-append', Name, Value, ...)
%   Names: delimiter, newline ('pc' or 'unix'), precision, roffset, coffset, append.
narginchk(2, Inf);
delimiter = ',';
row = 0; col = 0;
newline1 = sprintf('\n');
precision = '%.5g';
mode = 'w';
rest = varargin;
add = cellfun(@(a) (ischar(a) || isstring(a)) && strcmpi(a, '-append'), rest);
if any(add)
    mode = 'a';
    rest(add) = [];
end
names = {'delimiter', 'newline', 'precision', 'roffset', 'coffset', 'append'};
if ~isempty(rest) && ~any(strcmpi(rest{1}, names))
    delimiter = sprintf(char(rest{1}));
    if numel(rest) > 1, row = rest{2}; end
    if numel(rest) > 2, col = rest{3}; end
    rest = {};
end
for k = 1:2:numel(rest) - 1
    switch lower(char(rest{k}))
        case 'delimiter'
            delimiter = sprintf(char(rest{k+1}));
        case 'newline'
            if strcmpi(rest{k+1}, 'pc')
                newline1 = sprintf('\r\n');
            end
        case 'precision'
            precision = rest{k+1};
            if isnumeric(precision)
                precision = sprintf('%%.%dg', precision);
            end
        case 'roffset'
            row = rest{k+1};
        case 'coffset'
            col = rest{k+1};
        case 'append'
            if strcmpi(rest{k+1}, 'on'), mode = 'a'; end
        otherwise
            error('MATLAB:dlmwrite:UnknownOption', 'Unknown option ''%s''.', char(rest{k}));
    end
end
if iscell(M)
    error('MATLAB:dlmwrite:CellInput', 'The matrix must not be a cell array.');
end
f = fopen(filename, mode);
if f < 0
    error('MATLAB:dlmwrite:FileOpenFailure', 'Could not open file %s.', char(filename));
end
M = double(full(M));
[m, n] = size(M);
for k = 1:row
    fprintf(f, '%s', [repmat(delimiter, 1, max(n + col - 1, 0)), newline1]);
end
for i = 1:m
    parts = cell(1, n);
    for j = 1:n
        if isreal(M)
            parts{j} = sprintf(precision, M(i, j));
        else
            parts{j} = [sprintf(precision, real(M(i, j))), sprintf(['%+' precision(2:end)], imag(M(i, j))), 'i'];
        end
    end
    fprintf(f, '%s', [repmat(delimiter, 1, col), strjoin(parts, delimiter), newline1]);
end
fclose(f);
end
