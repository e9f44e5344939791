function A = readmatrix(filename, varargin)
%READMATRIX  Read a matrix from a text file
%   A = readmatrix(filename)
%   A = readmatrix(filename, Name, Value, ...)
%   Names: Delimiter, NumHeaderLines, OutputType ('double', 'single', 'string', 'char' or an integer type), FileType.
%   What is not a number is NaN; lines of words at the head are left out.
delimiter = '';
header = [];
out = 'double';
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'delimiter'
            delimiter = char(varargin{k+1});
            known = strcmpi(delimiter, {'comma', 'tab', 'space', 'semi', 'bar'});
            if any(known)
                marks = {',', sprintf('\t'), ' ', ';', '|'};
                delimiter = marks{known};
            else
                delimiter = sprintf(delimiter);
            end
        case 'numheaderlines'
            header = varargin{k+1};
        case 'outputtype'
            out = lower(char(varargin{k+1}));
        case {'filetype', 'encoding', 'consecutivedelimitersrule', 'leadingdelimitersrule', 'emptylinerule'}
        otherwise
            error('MATLAB:readmatrix:UnknownOption', 'Unknown option ''%s''.', char(varargin{k}));
    end
end
rows = textrows(filename, delimiter, 'readmatrix');
texts = any(strcmp(out, {'string', 'char'}));
if isempty(header)
    header = 0;
    while ~texts && header < numel(rows) && all(isnan(numbers(rows{header+1}))) && ~all(strcmpi(strtrim(rows{header+1}), 'nan'))
        header = header + 1;
    end
    if header == numel(rows)
        header = 0;
    end
end
rows = rows(header+1:end);
width = max([cellfun(@numel, rows(:))', 0]);
if texts
    A = strings(numel(rows), width);
    for i = 1:numel(rows)
        A(i, 1:numel(rows{i})) = string(strtrim(rows{i}));
    end
    if strcmp(out, 'char'), A = cellstr(A); end
    return
end
A = NaN(numel(rows), width);
for i = 1:numel(rows)
    A(i, 1:numel(rows{i})) = numbers(rows{i});
end
A = cast(A, out);
end

function v = numbers(fields)
v = str2double(strtrim(fields));
end
