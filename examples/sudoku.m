% Sudoku by constraint and backtracking: always the cell with the fewest
% candidates first.

puzzle = [ ...
    5 3 0 0 7 0 0 0 0
    6 0 0 1 9 5 0 0 0
    0 9 8 0 0 0 0 6 0
    8 0 0 0 6 0 0 0 3
    4 0 0 8 0 3 0 0 1
    7 0 0 0 2 0 0 0 6
    0 6 0 0 0 0 2 8 0
    0 0 0 4 1 9 0 0 5
    0 0 0 0 8 0 0 7 9];

fprintf('%d cells are given\n', nnz(puzzle));
[solution, solved, tries] = solve(puzzle, 0);
fprintf('solved: %d, after %d tries\n', solved, tries);
for r = 1:9
    line = sprintf('%d%d%d %d%d%d %d%d%d', solution(r, :));
    fprintf('  %s\n', line);
    if mod(r, 3) == 0 && r < 9
        fprintf('  -----------\n');
    end
end

% Check: rows, columns and boxes hold 1 to 9, and the givens are kept.
good = isequal(solution(puzzle > 0), puzzle(puzzle > 0));
for k = 1:9
    good = good && isequal(sort(solution(k, :)), 1:9);
    good = good && isequal(sort(solution(:, k))', 1:9);
    r = 3 * floor((k - 1) / 3);
    c = 3 * mod(k - 1, 3);
    box = solution(r + (1:3), c + (1:3));
    good = good && isequal(sort(box(:))', 1:9);
end
fprintf('the solution is valid: %d\n', good);

impossible = puzzle;
impossible(1, 3) = 5;
[~, solved] = solve(impossible, 0);
fprintf('a puzzle with two fives in a row is refused: %d\n', ~solved);

function [grid, solved, tries] = solve(grid, tries)
    fewest = 10;
    for r = 1:9
        for c = 1:9
            if grid(r, c) == 0
                options = candidates(grid, r, c);
                if numel(options) < fewest
                    fewest = numel(options);
                    best = options;
                    at = [r c];
                end
            end
        end
    end
    if fewest == 10
        solved = true;
        return
    end
    for v = best
        trial = grid;
        trial(at(1), at(2)) = v;
        [result, solved, tries] = solve(trial, tries + 1);
        if solved
            grid = result;
            return
        end
    end
    solved = false;
end

function options = candidates(grid, r, c)
    rs = 3 * floor((r - 1) / 3) + (1:3);
    cs = 3 * floor((c - 1) / 3) + (1:3);
    used = [grid(r, :), grid(:, c)', reshape(grid(rs, cs), 1, 9)];
    options = setdiff(1:9, used);
end
