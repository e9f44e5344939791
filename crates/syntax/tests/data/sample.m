function varargout = sample(x, opts)
% SAMPLE  Exercises the grammar.
%   Y = SAMPLE(X) does nothing useful.

    arguments (Input)
        x (1,:) double {mustBeNumeric, mustBeMember(x, [1 2 3])} = [1 2 3] % the data
        opts.Name (1,1) string = "a ""quoted"" name"
        opts.?pkg.Line
    end
    arguments (Output, Repeating)
        varargout
    end

    global G H
    persistent count;
    import pkg.sub.*
    if isempty(count), count = 0; end
    hold on; format long g
    disp 'it''s a command' and more % comment
    m = [1 -2, +3; x' x.'
         4, 5 ... continued
         -6; a (1) b{2} -c];
    c = {@(x) x + 1, 'two'; "three", {4, [5; 6]}};
    s.end = m(end, :)(1);
    s.if(2).while{3} = c{end}{1, end - 1};
    s.(opts.Name) = x.^-2 + 2^-1^2 - -x' * ~(x == 1);
    %{
        A block comment
        %{
            nested
        %}
    %}
    h = 0xFFu8 + 0b1010s16 + 1e3 - 1.5e-3i + .5 + 1.';
    r = 1:2:10; q = (1:3)'; t = a:b:c == d & e | f && g || h;
    [a, ~, b.c(1).d] = deal(1, 2, 3);
    [~] = size(x);
    for i = 1:10, disp(i), end
    for (k = [1 2; 3 4]) total = total + k; end
    parfor (w = 1:n, 4)
        out(w) = f(w, key = 'value', other = {1, 2});
    end
    while true
        if x < 1 || y >= 2
            break
        elseif ~z ~= w
            continue;
        else
            return
        end
    end
    switch lower(opts.Name)
        case {'a', "b"}
            x = 1;
        case -1
            x = 2;
        otherwise
            error('pkg:id', 'Message %d', 3);
    end
    try
        risky(:, end + 1);
    catch err
        rethrow(err)
    end
    try, x; catch, y, end
    spmd (2)
        z = labindex;
    end
    f = @(~, e) e.value(1, :)';
    g = @pkg.fn;
    m = ?pkg.Class;
    z = '日本語 😀'; % ünïcödé
    function nested(a)
        count = count + a;
    end
    nested(1)
    varargout{1} = count;
end

function [a b] = other(varargin)
    a = varargin{1};
    b = a(:)';
    if nargin > 1 b = 2; end
end

function out = last
    out = 'x';
end
