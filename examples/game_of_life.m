% Conway's game of life on a torus: a glider, a blinker and a block.

rows = 12;
cols = 16;
world = false(rows, cols);
glider = [0 1 0; 0 0 1; 1 1 1];
world(2:4, 2:4) = glider;
world(9, 11:13) = true;
world(6:7, 13:14) = true;

fprintf('generation 0\n');
show(world);
population = nnz(world);
for generation = 1:24
    world = advance(world);
    population(end + 1) = nnz(world);
    if any(generation == [1 4 24])
        fprintf('generation %d\n', generation);
        show(world);
    end
end
fprintf('population: %s\n', mat2str(population));

% A blinker has period two, a block stays.
blinker = false(5);
blinker(3, 2:4) = true;
fprintf('blinker comes back after 2: %d\n', isequal(advance(advance(blinker)), blinker));
fprintf('and not after 1: %d\n', ~isequal(advance(blinker), blinker));
block = false(4);
block(2:3, 2:3) = true;
fprintf('block stays: %d\n', isequal(advance(block), block));

function next = advance(world)
    neighbours = zeros(size(world));
    for dr = -1:1
        for dc = -1:1
            if dr ~= 0 || dc ~= 0
                neighbours = neighbours + circshift(world, [dr dc]);
            end
        end
    end
    next = neighbours == 3 | (world & neighbours == 2);
end

function show(world)
    picture = repmat('.', size(world));
    picture(world) = 'o';
    for r = 1:size(picture, 1)
        fprintf('  %s\n', picture(r, :));
    end
end
