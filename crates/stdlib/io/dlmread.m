function M = dlmread(filename, delimiter, varargin)
%DLMREAD  Read a matrix from text
%   M = dlmread(filename)
%   M = dlmread(filename, delimiter)
%   M = dlmread(filename, delimiter, R1, C1)
%   M = dlmread(filename, delimiter, [R1 C1 R2 C2])
%   Rows and columns count from 0; fields that are empty are 0.
narginchk(1, 4);
if nargin < 2
    delimiter = '';
end
from = [0 0]; to = [Inf Inf];
if numel(varargin) == 1
    from = varargin{1}(1:2);
    to = varargin{1}(3:4);
elseif numel(varargin) == 2
    from = [varargin{1}, varargin{2}];
end
rows = textrows(filename, sprintf(char(delimiter)), 'dlmread');
rows = rows(from(1)+1:min(end, to(1)+1));
width = max([cellfun(@numel, rows(:))', 0]);
width = min(width, to(2) + 1);
M = zeros(numel(rows), max(width - from(2), 0));
for i = 1:numel(rows)
    fields = rows{i}(from(2)+1:min(end, width));
    for j = 1:numel(fields)
        field = strtrim(fields{j});
        if isempty(field)
            continue
        end
        value = str2double(field);
        if isnan(value) && ~strcmpi(field, 'nan')
            error('MATLAB:textscan:handleErrorAndShowInfo', 'Mismatch between file and format character vector. Trouble reading ''Numeric'' field from file (row number %d, field number %d) ==> %s', ...
                from(1) + i, from(2) + j, field);
        end
        M(i, j) = value;
    end
end
end
