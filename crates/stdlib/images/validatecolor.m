function RGB = validatecolor(colors, count)
%VALIDATECOLOR  Colours by name, code or numbers as red, green and blue
%   RGB = validatecolor(colors)
%   RGB = validatecolor(colors, 'one' or 'multiple')
%   Example: validatecolor('#FF8000') % [1 128/255 0]
narginchk(1, 2);
if nargin < 2
    count = 'one';
end
if isnumeric(colors)
    RGB = colors;
    if isinteger(RGB)
        RGB = double(RGB) / double(intmax(class(RGB)));
    end
    if size(RGB, 2) ~= 3 || any(RGB(:) < 0 | RGB(:) > 1)
        error('MATLAB:graphics:validatecolor:InvalidRGB', 'RGB triplets must be three numbers between 0 and 1.');
    end
else
    colors = cellstr(colors);
    RGB = zeros(numel(colors), 3);
    for k = 1:numel(colors)
        RGB(k, :) = one(colors{k});
    end
end
if strcmpi(count, 'one') && size(RGB, 1) ~= 1
    error('MATLAB:graphics:validatecolor:MultipleColors', 'Specify one color.');
end
end

function c = one(word)
word = strtrim(lower(word));
if ~isempty(regexp(word, '^#[0-9a-f]{6}$', 'once'))
    c = hex2dec({word(2:3), word(4:5), word(6:7)})' / 255;
    return
elseif ~isempty(regexp(word, '^#[0-9a-f]{3}$', 'once'))
    c = hex2dec({word([2 2]), word([3 3]), word([4 4])})' / 255;
    return
end
names = {'red', 'green', 'blue', 'cyan', 'magenta', 'yellow', 'black', 'white'};
values = [1 0 0; 0 1 0; 0 0 1; 0 1 1; 1 0 1; 1 1 0; 0 0 0; 1 1 1];
hit = strcmp(word, names);
if ~any(hit)
    hit = strcmp(word, {'r', 'g', 'b', 'c', 'm', 'y', 'k', 'w'});
end
if ~any(hit)
    error('MATLAB:graphics:validatecolor:InvalidColorString', '''%s'' is not a valid color.', word);
end
c = values(hit, :);
end
