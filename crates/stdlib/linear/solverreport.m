function solverreport(name, flag, iter, maxit, tol, relres)
%SOLVERREPORT  What an iterative solver prints where its flag is not asked for
%   solverreport(name, flag, iter, maxit, tol, relres)
switch flag
    case 0
        fprintf('%s converged at iteration %g to a solution with relative residual %0.2g.\n', name, iter, relres);
        return
    case 2
        reason = 'because the system involving the preconditioner was ill conditioned.';
    case 3
        reason = 'because the method stagnated.';
    case 4
        reason = 'because a scalar quantity became too small or too large to continue computing.';
    otherwise
        reason = 'because the maximum number of iterations was reached.';
end
fprintf('%s stopped at iteration %d without converging to the desired tolerance %0.2g\n%s\n', name, maxit, tol, reason);
fprintf('The iterate returned (number %g) has relative residual %0.2g.\n', iter, relres);
end
