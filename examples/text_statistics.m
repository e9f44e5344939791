% Words, letters and sentences of a text: counting with a map, sorting by
% frequency, and a small bar chart in characters.

text = ['The quick brown fox jumps over the lazy dog. The dog sleeps; ', ...
    'the fox does not. Quick thinking makes the fox quick, and the dog ', ...
    'remains a lazy dog. Why should a dog jump over a fox?'];

words = regexp(lower(text), '[a-z]+', 'match');
counts = containers.Map();
for k = 1:numel(words)
    w = words{k};
    if isKey(counts, w)
        counts(w) = counts(w) + 1;
    else
        counts(w) = 1;
    end
end

names = keys(counts);
numbers = cell2mat(values(counts));
[numbers, order] = sort(numbers, 'descend');
names = names(order);

fprintf('%d words, %d different\n', numel(words), numel(names));
fprintf('most frequent:\n');
for k = 1:6
    fprintf('  %-8s %2d %s\n', names{k}, numbers(k), repmat('#', 1, numbers(k)));
end

lengths = cellfun(@length, words);
fprintf('mean length of a word: %.3f\n', mean(lengths));
fprintf('longest: %s\n', strjoin(unique(words(lengths == max(lengths))), ', '));

sentences = regexp(text, '[^.?!]+[.?!]', 'match');
fprintf('%d sentences\n', numel(sentences));
for k = 1:numel(sentences)
    s = strtrim(sentences{k});
    fprintf('  %d: %2d words, ends with "%s"\n', k, numel(strsplit(s, ' ')), s(end));
end

letters = lower(text(isletter(text)));
histogram = zeros(1, 26);
for c = letters
    histogram(c - 'a' + 1) = histogram(c - 'a' + 1) + 1;
end
[top, at] = max(histogram);
fprintf('most frequent letter: %s (%d of %d)\n', char('a' + at - 1), top, numel(letters));
missing = char('a' + find(histogram == 0) - 1);
fprintf('letters that do not occur: [%s]\n', missing);

capitals = regexprep(text(1:43), '(\w)(\w*)', '<$1>$2');
fprintf('%s\n', capitals);
fprintf('%s\n', fliplr(upper(text(5:19))));
