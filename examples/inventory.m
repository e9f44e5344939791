% Bookkeeping with cells and structs: an inventory that is filled, changed,
% searched, grouped and printed as a table.

stock = struct('name', {}, 'group', {}, 'price', {}, 'count', {});
stock = put(stock, 'bolt', 'hardware', 0.25, 400);
stock = put(stock, 'nut', 'hardware', 0.10, 650);
stock = put(stock, 'lamp', 'lighting', 24.9, 12);
stock = put(stock, 'bulb', 'lighting', 3.5, 80);
stock = put(stock, 'tape', 'supplies', 1.75, 60);
stock = put(stock, 'nut', 'hardware', 0.12, 50);

report(stock);

orders = {'bolt', 150; 'lamp', 20; 'glue', 1; 'bulb', 5};
for k = 1:size(orders, 1)
    [stock, message] = take(stock, orders{k, :});
    fprintf('%-5s %3d: %s\n', orders{k, 1}, orders{k, 2}, message);
end

report(stock);

groups = unique({stock.group});
for k = 1:numel(groups)
    inside = strcmp({stock.group}, groups{k});
    worth = sum([stock(inside).price] .* [stock(inside).count]);
    fprintf('%-10s %d articles worth %8.2f\n', groups{k}, nnz(inside), worth);
end

[~, order] = sort([stock.count], 'descend');
fprintf('by count: %s\n', strjoin({stock(order).name}, ' > '));

stock(strcmp({stock.name}, 'tape')) = [];
fprintf('%d articles are left\n', numel(stock));
prices = cell2struct({stock.price}, {stock.name}, 2);
fprintf('fields: %s\n', strjoin(fieldnames(prices)', ', '));
fprintf('a lamp costs %.2f\n', prices.lamp);
stock = rmfield(stock, 'group');
fprintf('has a group: %d, has a price: %d\n', isfield(stock, {'group', 'price'}));

function stock = put(stock, name, group, price, count)
    at = find(strcmp({stock.name}, name));
    if isempty(at)
        stock(end + 1) = struct('name', name, 'group', group, 'price', price, 'count', count);
    else
        stock(at).count = stock(at).count + count;
        stock(at).price = price;
    end
end

function [stock, message] = take(stock, name, count)
    at = find(strcmp({stock.name}, name), 1);
    if isempty(at)
        message = 'not known';
    elseif stock(at).count < count
        message = sprintf('only %d there', stock(at).count);
    else
        stock(at).count = stock(at).count - count;
        message = sprintf('done, %.2f to pay', count * stock(at).price);
    end
end

function report(stock)
    fprintf('%-8s|%-10s|%8s|%6s\n', 'name', 'group', 'price', 'count');
    fprintf('%s\n', repmat('-', 1, 35));
    for item = stock
        fprintf('%-8s|%-10s|%8.2f|%6d\n', item.name, item.group, item.price, item.count);
    end
end
