function writecell(C, filename, varargin)
%WRITECELL  Write a cell array as text
%   writecell(C, filename)
%   writecell(C, filename, Name, Value, ...)
%   Names: Delimiter, WriteMode ('overwrite' or 'append'), QuoteStrings ('minimal', 'all' or 'none'), FileType.
narginchk(2, Inf);
delimiter = ',';
mode = 'w';
quote = 'minimal';
for k = 1:2:numel(varargin) - 1
    value = varargin{k+1};
    switch lower(char(varargin{k}))
        case 'delimiter'
            delimiter = char(value);
            known = strcmpi(delimiter, {'comma', 'tab', 'space', 'semi', 'bar'});
            if any(known)
                marks = {',', sprintf('\t'), ' ', ';', '|'};
                delimiter = marks{known};
            else
                delimiter = sprintf(delimiter);
            end
        case 'writemode'
            if strcmpi(value, 'append'), mode = 'a'; end
        case 'quotestrings'
            quote = lower(char(string(value)));
        case {'filetype', 'encoding'}
        otherwise
            error('MATLAB:table:write:UnknownOption', 'Unknown option ''%s''.', char(varargin{k}));
    end
end
f = fopen(filename, mode);
if f < 0
    error('MATLAB:table:write:FileOpenError', 'Unable to open file ''%s'' for writing.', char(filename));
end
[m, n] = size(C);
for i = 1:m
    parts = cell(1, n);
    for j = 1:n
        parts{j} = shown(C{i, j}, delimiter, quote);
    end
    fprintf(f, '%s\n', strjoin(parts, delimiter));
end
fclose(f);
end

function s = shown(x, delimiter, quote)
if isempty(x)
    s = '';
elseif ischar(x) || isstring(x)
    s = char(x);
    needs = contains(s, {delimiter, '"', newline});
    if any(strcmp(quote, {'all', 'true'})) || any(strcmp(quote, {'minimal'})) && needs
        s = ['"', strrep(s, '"', '""'), '"'];
    end
elseif islogical(x)
    s = sprintf('%d', x);
elseif isinteger(x)
    s = sprintf('%d', x);
elseif isnumeric(x) && isreal(x)
    s = sprintf('%.15g', x);
elseif isnumeric(x)
    s = [sprintf('%.15g', real(x)), sprintf('%+.15g', imag(x)), 'i'];
else
    error('MATLAB:table:write:UnsupportedType', 'Cells must hold numbers or text.');
end
end
