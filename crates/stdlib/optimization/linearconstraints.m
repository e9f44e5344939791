function [A, b, Aeq, beq, lb, ub, n] = linearconstraints(caller, f, A, b, Aeq, beq, lb, ub)
%LINEARCONSTRAINTS  Linear constraints and bounds, complete and checked
%   [A, b, Aeq, beq, lb, ub, n] = linearconstraints(caller, f, A, b, Aeq, beq, lb, ub)
%   f has as many elements as there are unknowns, or is empty.
%   Example: size(linearconstraints('linprog', [1; 2], [], [], [], [], [], [])) % [0 2]
n = max([numel(f), size(A, 2), size(Aeq, 2)]);
if isempty(A), A = zeros(0, n); end
if isempty(Aeq), Aeq = zeros(0, n); end
A = double(A); Aeq = double(Aeq);
b = double(b(:)); beq = double(beq(:));
if size(A, 2) ~= n || size(Aeq, 2) ~= n
    error(['optimlib:' caller ':WrongNumberOfColumns'], 'The number of columns in A and Aeq must be the number of unknowns.');
end
if size(A, 1) ~= numel(b) || size(Aeq, 1) ~= numel(beq)
    error(['optimlib:' caller ':WrongNumberOfRows'], 'The number of rows in A and Aeq must be the number of elements in b and beq.');
end
lb = double(lb(:)); ub = double(ub(:));
lb = [lb(1:min(end, n)); -Inf(n - numel(lb), 1)];
ub = [ub(1:min(end, n)); Inf(n - numel(ub), 1)];
end
