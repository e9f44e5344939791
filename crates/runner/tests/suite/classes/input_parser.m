%% required, optional and named inputs
p = inputParser;
addRequired(p, 'width', @isnumeric); addOptional(p, 'height', 5, @isnumeric); addParameter(p, 'units', 'cm');
parse(p, 3, 4, 'units', 'mm');
disp(p.Results)
%>     height: 4
%>      units: 'mm'
%>      width: 3

%% defaults are told
p = inputParser;
p.addRequired('a'); p.addOptional('b', 2); p.addParameter('c', 3);
p.parse(1);
r = p.Results;
disp([r.a r.b r.c]), disp(p.UsingDefaults), disp(p.Parameters)
%>      1     2     3
%>
%>     {'b'}    {'c'}
%>
%>     {'a'}    {'b'}    {'c'}

%% names match in any case, and by their beginning
p = inputParser; p.addParameter('Tolerance', 1); p.parse('tol', 7); disp(p.Results.Tolerance)
%>      7

%% names in the case they were given
p = inputParser; p.CaseSensitive = true; p.addParameter('Tolerance', 1);
p.parse('tolerance', 7)
%! MATLAB:InputParser:UnmatchedParameter

%% what no name fits is kept where asked for
p = inputParser; p.KeepUnmatched = true; p.addParameter('a', 1);
p.parse('a', 2, 'other', 3);
disp(p.Unmatched), disp(isfield(p.Results, 'other'))
%>     other: 3
%>
%>    0

%% unknown names
p = inputParser; p.addParameter('a', 1);
p.parse('b', 2)
%! MATLAB:InputParser:UnmatchedParameter

%% too few inputs
p = inputParser; p.addRequired('a');
p.parse()
%! MATLAB:InputParser:notEnoughInputs

%% validators say what is wrong
p = inputParser; p.addRequired('a', @isnumeric);
try
    p.parse('x')
catch err
    disp(err.identifier), disp(err.message)
end
%> MATLAB:InputParser:ArgumentFailedValidation
%> The value of 'a' is invalid. It must satisfy the function: isnumeric.

%% validators may throw
p = inputParser; p.addParameter('n', 1, @(x) validateattributes(x, {'numeric'}, {'positive'}));
p.parse('n', 5); disp(p.Results.n)
try
    p.parse('n', -1)
catch err
    disp(err.message)
end
%>      5
%>
%> The value of 'n' is invalid. Expected input to be positive.

%% a name without a value
p = inputParser; p.addParameter('a', 1);
p.parse('a')
%! MATLAB:InputParser:ParamMissingValue

%% a name that is no text
p = inputParser; p.addParameter('a', 1);
p.parse(5, 6)
%! MATLAB:InputParser:ParamMustBeChar

%% structures are taken apart
p = inputParser; p.addParameter('a', 1); p.addParameter('b', 2);
p.parse(struct('b', 9)); disp([p.Results.a p.Results.b])
%>      1     9

%% text in the place of an optional input is a name
p = inputParser; p.addOptional('n', 1); p.addParameter('mode', 'x');
p.parse('mode', 'fast'); disp(p.Results.n), disp(p.Results.mode)
p = inputParser; p.addOptional('s', '', @ischar); p.addParameter('mode', 'x');
p.parse('text'); disp(p.Results.s)
%>      1
%>
%> fast
%> text

%% switches
p = inputParser; p.addSwitch('quiet'); p.parse(); a = p.Results.quiet; p.parse('quiet'); disp([a p.Results.quiet])
%>    0   1

%% each name once
p = inputParser; p.addRequired('a'); p.addParameter('a', 1)
%! MATLAB:InputParser:ParameterAlreadyDefined

%% in a function
disp(area(2)), disp(area(2, 3)), disp(area(2, 3, 'scale', 10))
function a = area(w, varargin)
p = inputParser;
p.FunctionName = 'area';
addRequired(p, 'w', @(x) x > 0);
addOptional(p, 'h', 1);
addParameter(p, 'scale', 1, @isscalar);
parse(p, w, varargin{:});
a = p.Results.w * p.Results.h * p.Results.scale;
end
%>      2
%>
%>      6
%>
%>     60
