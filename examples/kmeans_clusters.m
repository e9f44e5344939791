% k-means by hand: three clouds of points on a fixed lattice, found again.

centres = [0 0; 6 1; 2 7];
offsets = zeros(0, 2);
for a = 0:7
    angle = 2 * pi * a / 8;
    offsets(end + 1, :) = 0.9 * [cos(angle), sin(angle)];
    offsets(end + 1, :) = 0.4 * [cos(angle + 0.3), sin(angle + 0.3)];
end
points = zeros(0, 2);
truth = [];
for c = 1:size(centres, 1)
    points = [points; centres(c, :) + offsets];
    truth = [truth; c * ones(size(offsets, 1), 1)];
end
fprintf('%d points in %d clouds\n', size(points, 1), size(centres, 1));

guess = points([1 20 40], :);
[found, label, rounds, cost] = kmeansByHand(points, guess, 50);
found = sortrows(found);
fprintf('converged after %d rounds, cost %.4f\n', rounds, cost);
for c = 1:size(found, 1)
    fprintf('  centre %d: (%.3f, %.3f)\n', c, abs(found(c, 1)), abs(found(c, 2)));
end

% Every cloud is one cluster: all labels inside a cloud agree.
pure = true;
for c = 1:3
    pure = pure && numel(unique(label(truth == c))) == 1;
end
fprintf('clusters are pure: %d\n', pure);
sizes = accumarray(label, 1)';
fprintf('sizes: %s\n', mat2str(sizes));

% One cluster more than there are clouds always costs less.
[~, ~, ~, cost4] = kmeansByHand(points, points([1 20 40 48], :), 50);
fprintf('four clusters cost less: %d\n', cost4 < cost);

function [centres, label, rounds, cost] = kmeansByHand(points, centres, most)
    label = zeros(size(points, 1), 1);
    for rounds = 1:most
        distance = zeros(size(points, 1), size(centres, 1));
        for c = 1:size(centres, 1)
            distance(:, c) = sum((points - centres(c, :)) .^ 2, 2);
        end
        [nearest, next] = min(distance, [], 2);
        if isequal(next, label)
            break
        end
        label = next;
        for c = 1:size(centres, 1)
            centres(c, :) = mean(points(label == c, :), 1);
        end
    end
    cost = sum(nearest);
end
