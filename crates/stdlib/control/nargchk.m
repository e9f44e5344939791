function msg = nargchk(low, high, n, form)
%NARGCHK  Message about a wrong number of inputs (narginchk throws it instead)
%   msg = nargchk(minargs, maxargs, numargs)
%   msg = nargchk(minargs, maxargs, numargs, 'struct')
%   Example: nargchk(1, 2, 3) % 'Too many input arguments.'
if nargin < 4
    form = 'string';
end
text = '';
id = '';
if n < low
    text = 'Not enough input arguments.';
    id = 'MATLAB:nargchk:notEnoughInputs';
elseif n > high
    text = 'Too many input arguments.';
    id = 'MATLAB:nargchk:tooManyInputs';
end
if strcmpi(form, 'struct')
    msg = struct('message', text, 'identifier', id);
    if isempty(text)
        msg = msg([]);
        msg = reshape(msg, 0, 1);
    end
elseif isempty(text)
    msg = [];
else
    msg = text;
end
end
