% A JSON writer for structs, cells, numbers, text and logicals, by recursion.

record.name = 'Ada';
record.born = 1815;
record.fields = {'mathematics', 'computing'};
record.active = true;
record.scores = [9.5 8 10];
record.address.city = 'London';
record.address.codes = {12, 'W1', false};
record.notes = '';
record.matrix = [1 2; 3 4];

text = toJson(record, 0);
fprintf('%s\n', text);

people(1).id = 1;
people(1).tags = {'a', 'b'};
people(2).id = 2;
people(2).tags = {};
fprintf('%s\n', toJson(people, 0));
fprintf('%s\n', toJson('quote " and \ and a tab:	.', 0));
fprintf('%s\n', toJson({[], NaN, Inf, -0.5, 1e21}, 0));

try
    toJson(@sin, 0);
catch err
    fprintf('%s: %s\n', err.identifier, err.message);
end

function out = toJson(value, depth)
    pad = repmat('  ', 1, depth + 1);
    if ischar(value)
        out = ['"' escape(value) '"'];
    elseif isstruct(value) && numel(value) == 1
        names = fieldnames(value);
        parts = cell(1, numel(names));
        for k = 1:numel(names)
            parts{k} = sprintf('%s"%s": %s', pad, names{k}, toJson(value.(names{k}), depth + 1));
        end
        out = sprintf('{\n%s\n%s}', strjoin(parts, sprintf(',\n')), pad(3:end));
    elseif isstruct(value)
        parts = arrayfun(@(v) toJson(v, depth), value, 'UniformOutput', false);
        out = ['[' strjoin(parts, ', ') ']'];
    elseif iscell(value)
        parts = cellfun(@(v) toJson(v, depth), value, 'UniformOutput', false);
        out = ['[' strjoin(parts, ', ') ']'];
    elseif islogical(value) && isscalar(value)
        names = {'false', 'true'};
        out = names{value + 1};
    elseif isnumeric(value) && isempty(value)
        out = '[]';
    elseif isnumeric(value) && isscalar(value)
        if isfinite(value)
            out = sprintf('%.15g', value);
        else
            out = 'null';
        end
    elseif isnumeric(value) && isrow(value)
        parts = arrayfun(@(v) toJson(v, depth), value, 'UniformOutput', false);
        out = ['[' strjoin(parts, ', ') ']'];
    elseif isnumeric(value)
        rows = cell(1, size(value, 1));
        for r = 1:size(value, 1)
            rows{r} = toJson(value(r, :), depth);
        end
        out = ['[' strjoin(rows, ', ') ']'];
    else
        error('json:unsupported', 'cannot write a value of class %s', class(value));
    end
end

function out = escape(text)
    out = strrep(text, '\', '\\');
    out = strrep(out, '"', '\"');
    out = strrep(out, sprintf('\t'), '\t');
    out = strrep(out, sprintf('\n'), '\n');
end
