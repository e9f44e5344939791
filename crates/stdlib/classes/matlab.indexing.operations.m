function ops = operations(list)
%OPERATIONS  Steps of an indexing expression as objects
    ops = matlab.indexing.IndexingOperation.empty(1, 0);
    for k = 1:numel(list)
        ops(k) = matlab.indexing.IndexingOperation(list{k}{1}, list{k}{2});
    end
end
