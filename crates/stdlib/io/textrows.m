function rows = textrows(filename, delimiter, caller)
%TEXTROWS  Lines of a file, each cut into fields
%   rows = textrows(filename, delimiter, caller)
%   Without a delimiter it is the first of comma, tab and semicolon that the lines have, else blanks are.
f = fopen(filename, 'r');
if f < 0
    error(['MATLAB:' caller ':FileNotFound'], 'The file ''%s'' could not be opened because: No such file or directory', char(filename));
end
fclose(f);
text = strrep(strrep(fileread(filename), sprintf('\r\n'), newline), sprintf('\r'), newline);
lines1 = strsplit(text, newline, 'CollapseDelimiters', false);
lines1 = lines1(~cellfun(@(l) isempty(strtrim(l)), lines1));
if isempty(delimiter)
    for candidate = {',', sprintf('\t'), ';'}
        if any(contains(lines1, candidate{1}))
            delimiter = candidate{1};
            break
        end
    end
end
rows = cell(numel(lines1), 1);
for k = 1:numel(lines1)
    if isempty(delimiter) || isequal(delimiter, ' ')
        rows{k} = strsplit(strtrim(lines1{k}));
    else
        rows{k} = strsplit(lines1{k}, delimiter, 'CollapseDelimiters', false);
    end
end
end
