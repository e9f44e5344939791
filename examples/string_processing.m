% Ciphers, palindromes, run lengths, Roman numerals and edit distance.

message = 'Attack at dawn, not at dusk!';
secret = caesar(message, 7);
fprintf('%s\n%s\n', secret, caesar(secret, -7));

candidates = {'A man, a plan, a canal: Panama', 'No lemon, no melon', 'Almost a palindrome', ''};
for k = 1:numel(candidates)
    fprintf('%-32s %d\n', ['"' candidates{k} '"'], isPalindrome(candidates{k}));
end

original = 'aaabccddddde';
packed = pack(original);
fprintf('%s -> %s -> %s\n', original, packed, unpack(packed));

for n = [1 4 9 14 40 90 400 1999 2026 3888]
    r = roman(n);
    fprintf('%5d %-12s %d\n', n, r, fromRoman(r));
end

pairs = {'kitten', 'sitting'; 'flaw', 'lawn'; 'same', 'same'; '', 'abc'};
for k = 1:size(pairs, 1)
    fprintf('distance(%s, %s) = %d\n', pairs{k, 1}, pairs{k, 2}, distance(pairs{k, :}));
end

words = strsplit('the rain in spain stays mainly in the plain', ' ');
initials = cellfun(@(w) upper(w(1)), words);
fprintf('%s\n', initials);
titled = cellfun(@(w) [upper(w(1)) w(2:end)], words, 'UniformOutput', false);
fprintf('%s\n', strjoin(titled, ' '));
fprintf('%s\n', strjoin(fliplr(unique(words)), '<'));

function out = caesar(text, shift)
    out = text;
    small = text >= 'a' & text <= 'z';
    large = text >= 'A' & text <= 'Z';
    out(small) = mod(text(small) - 'a' + shift, 26) + 'a';
    out(large) = mod(text(large) - 'A' + shift, 26) + 'A';
end

function yes = isPalindrome(text)
    letters = lower(text(isletter(text)));
    yes = strcmp(letters, fliplr(letters));
end

function out = pack(text)
    out = '';
    k = 1;
    while k <= length(text)
        n = 1;
        while k + n <= length(text) && text(k + n) == text(k)
            n = n + 1;
        end
        out = [out sprintf('%d%s', n, text(k))];
        k = k + n;
    end
end

function out = unpack(text)
    out = '';
    parts = regexp(text, '(\d+)(\D)', 'tokens');
    for k = 1:numel(parts)
        out = [out repmat(parts{k}{2}, 1, str2double(parts{k}{1}))];
    end
end

function out = roman(n)
    values = [1000 900 500 400 100 90 50 40 10 9 5 4 1];
    signs = {'M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'};
    out = '';
    for k = 1:numel(values)
        while n >= values(k)
            out = [out signs{k}];
            n = n - values(k);
        end
    end
end

function n = fromRoman(text)
    table = containers.Map({'I', 'V', 'X', 'L', 'C', 'D', 'M'}, [1 5 10 50 100 500 1000]);
    v = arrayfun(@(c) table(c), text);
    n = sum(v);
    smaller = find(v(1:end-1) < v(2:end));
    n = n - 2 * sum(v(smaller));
end

function d = distance(a, b)
    D = zeros(length(a) + 1, length(b) + 1);
    D(:, 1) = 0:length(a);
    D(1, :) = 0:length(b);
    for i = 1:length(a)
        for j = 1:length(b)
            cost = a(i) ~= b(j);
            D(i + 1, j + 1) = min([D(i, j + 1) + 1, D(i + 1, j) + 1, D(i, j) + cost]);
        end
    end
    d = D(end, end);
end
