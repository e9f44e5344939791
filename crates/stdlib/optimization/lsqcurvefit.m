function [x, resnorm, residual, exitflag, output, lambda, J] = lsqcurvefit(fun, x0, xdata, ydata, lb, ub, varargin)
%LSQCURVEFIT  Fit a function to data by least squares
%   x = lsqcurvefit(fun, x0, xdata, ydata)
%   x = lsqcurvefit(fun, x0, xdata, ydata, lb, ub)
%   x = lsqcurvefit(fun, x0, xdata, ydata, lb, ub, options)
%   x = lsqcurvefit(problem)
%   [x, resnorm, residual, exitflag, output, lambda, jacobian] = lsqcurvefit(...)
%   Example: round(lsqcurvefit(@(p, t) p(1)*t + p(2), [0 0], 1:3, [3 5 7], [], [], optimset('Display', 'off')), 6) % [2 1]
options = [];
if nargin == 1 && isstruct(fun)
    p = fun;
    fun = p.objective;
    x0 = p.x0; xdata = p.xdata; ydata = p.ydata;
    lb = []; ub = [];
    if isfield(p, 'lb'), lb = p.lb; end
    if isfield(p, 'ub'), ub = p.ub; end
    if isfield(p, 'options'), options = p.options; end
else
    if nargin < 5, lb = []; end
    if nargin < 6, ub = []; end
    if ~isempty(varargin), options = varargin{1}; end
end
if ischar(fun) || isstring(fun)
    fun = str2func(char(fun));
end
first = fun(x0, xdata, varargin{2:end});
if numel(first) ~= numel(ydata)
    error('optim:lsqcurvefit:YdataSizeMismatchFunVal', 'Function value and YDATA sizes are not equal.');
end
given = strcmpi(optimget(options, 'Jacobian', 'off'), 'on');
[x, resnorm, residual, exitflag, output, lambda, J] = leastsquares('lsqcurvefit', @difference, x0, lb, ub, options, {});

    function [d, J] = difference(x)
        if given && nargout > 1
            [d, J] = fun(x, xdata, varargin{2:end});
        else
            d = fun(x, xdata, varargin{2:end});
        end
        d = double(d) - double(ydata);
    end
end
