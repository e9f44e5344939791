% A bank with accounts kept in a map: transfers, interest, errors that are
% caught, and a log. Uses nested data, error identifiers and handles.

accounts = containers.Map('KeyType', 'char', 'ValueType', 'any');
log = {};
accounts('alice') = makeAccount(500, 0.02);
accounts('bob') = makeAccount(120, 0.015);
accounts('carol') = makeAccount(0, 0.03);

jobs = { ...
    @() transfer(accounts, 'alice', 'bob', 125.5), ...
    @() transfer(accounts, 'bob', 'carol', 1000), ...
    @() transfer(accounts, 'dave', 'bob', 1), ...
    @() transfer(accounts, 'alice', 'carol', -5), ...
    @() transfer(accounts, 'bob', 'carol', 245.5)};

for k = 1:numel(jobs)
    try
        log{end + 1} = jobs{k}();
    catch err
        switch err.identifier
            case 'bank:funds'
                log{end + 1} = ['refused: ' err.message];
            case {'bank:unknown', 'bank:amount'}
                log{end + 1} = ['invalid: ' err.message];
            otherwise
                rethrow(err);
        end
    end
end
for k = 1:numel(log)
    fprintf('%d. %s\n', k, log{k});
end

for year = 1:3
    names = keys(accounts);
    for k = 1:numel(names)
        a = accounts(names{k});
        a.balance = round(a.balance * (1 + a.rate) * 100) / 100;
        a.history(end + 1) = a.balance;
        accounts(names{k}) = a;
    end
end

fprintf('%-6s %9s %6s  %s\n', 'name', 'balance', 'rate', 'history');
names = keys(accounts);
for k = 1:numel(names)
    a = accounts(names{k});
    fprintf('%-6s %9.2f %5.1f%%  %s\n', names{k}, a.balance, 100 * a.rate, sprintf('%.2f ', a.history));
end
balances = cellfun(@(n) getfield(accounts(n), 'balance'), names);
fprintf('sum: %.2f\n', sum(balances));
remove(accounts, 'carol');
fprintf('accounts left: %d, carol is gone: %d\n', accounts.Count, ~isKey(accounts, 'carol'));

function a = makeAccount(balance, rate)
    a = struct('balance', balance, 'rate', rate, 'history', balance);
end

function message = transfer(accounts, from, to, amount)
    if amount <= 0
        error('bank:amount', 'amount must be positive, not %g', amount);
    end
    if ~isKey(accounts, from)
        error('bank:unknown', 'no account named %s', from);
    end
    source = accounts(from);
    if source.balance < amount
        error('bank:funds', '%s has only %.2f', from, source.balance);
    end
    target = accounts(to);
    source.balance = source.balance - amount;
    target.balance = target.balance + amount;
    source.history(end + 1) = source.balance;
    target.history(end + 1) = target.balance;
    accounts(from) = source;
    accounts(to) = target;
    message = sprintf('%s paid %.2f to %s', from, amount, to);
end
