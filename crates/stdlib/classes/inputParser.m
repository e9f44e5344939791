classdef inputParser < handle
%INPUTPARSER  Checks the inputs of a function
%   p = inputParser
%   addRequired(p, name, validator), addOptional(p, name, default, validator), addParameter(p, name, default, validator)
%   and addSwitch(p, name) say what inputs there are; parse(p, ...) checks them.
%   p.Results holds the values, p.UsingDefaults the names of those not given, p.Unmatched what no name fits.
    properties
        CaseSensitive = false
        FunctionName = ''
        KeepUnmatched = false
        PartialMatching = true
        StructExpand = true
    end
    properties (SetAccess = private)
        Parameters = {}
        Results = struct()
        Unmatched = struct()
        UsingDefaults = {}
    end
    properties (Access = private)
        Required = {}
        Optional = {}
        Named = {}
    end
    methods
        function addRequired(p, name, validator)
            if nargin < 3, validator = []; end
            if ~isempty(p.Optional) || ~isempty(p.Named)
                error('MATLAB:InputParser:RequiredAfterOptional', 'Required arguments must be added before optional arguments and parameters.');
            end
            p.Required{end+1} = declared(p, name, [], validator, 'required');
        end

        function addOptional(p, name, default, validator)
            if nargin < 4, validator = []; end
            if ~isempty(p.Named)
                error('MATLAB:InputParser:OptionalAfterParameter', 'Optional arguments must be added before parameters.');
            end
            p.Optional{end+1} = declared(p, name, default, validator, 'optional');
        end

        function addParameter(p, name, default, validator, varargin)
            if nargin < 4, validator = []; end
            p.Named{end+1} = declared(p, name, default, validator, 'parameter');
        end

        function addParamValue(p, name, default, validator)
            if nargin < 4, validator = []; end
            p.Named{end+1} = declared(p, name, default, validator, 'parameter');
        end

        function addSwitch(p, name)
            p.Named{end+1} = declared(p, name, false, [], 'switch');
        end

        function parse(p, varargin)
            args = varargin;
            values = struct();
            unmatched = struct();
            given = {};
            if numel(args) < numel(p.Required)
                error('MATLAB:InputParser:notEnoughInputs', 'Not enough input arguments.');
            end
            for k = 1:numel(p.Required)
                one = p.Required{k};
                [ok, why] = fits(one.validator, args{k});
                if ~ok, refuse(one, why); end
                values.(one.name) = args{k};
                given{end+1} = one.name; %#ok<AGROW>
            end
            args(1:numel(p.Required)) = [];
            for k = 1:numel(p.Optional)
                one = p.Optional{k};
                if isempty(args)
                    break
                end
                value = args{1};
                [ok, why] = fits(one.validator, value);
                if isText(value) && (isempty(one.validator) || ~ok)
                    % Text that the optional argument does not take is the name of a parameter.
                    if ~isempty(one.validator) && isempty(p.Named) && ~p.KeepUnmatched
                        refuse(one, why);
                    end
                    break
                end
                if isstruct(value) && p.StructExpand && ~ok
                    break
                end
                if ~ok, refuse(one, why); end
                values.(one.name) = value;
                given{end+1} = one.name; %#ok<AGROW>
                args(1) = [];
            end
            k = 1;
            while k <= numel(args)
                name = args{k};
                if isstruct(name) && isscalar(name) && p.StructExpand
                    pairs = [fieldnames(name)'; struct2cell(name)'];
                    args = [args(1:k-1), pairs(:)', args(k+1:end)];
                    continue
                end
                if ~isText(name)
                    error('MATLAB:InputParser:ParamMustBeChar', ...
                        'Expected a string scalar or character vector for the parameter name, instead the input type was ''%s''.', class(name));
                end
                name = char(name);
                at = found(p, name);
                if at > 0 && strcmp(p.Named{at}.kind, 'switch')
                    values.(p.Named{at}.name) = true;
                    given{end+1} = p.Named{at}.name; %#ok<AGROW>
                    k = k + 1;
                    continue
                end
                if at == 0 && ~p.KeepUnmatched
                    error('MATLAB:InputParser:UnmatchedParameter', ...
                        '''%s'' is not a recognized parameter. For a list of valid name-value pair arguments, see the documentation for this function.', name);
                end
                if k == numel(args)
                    error('MATLAB:InputParser:ParamMissingValue', ...
                        'No value was given for ''%s''. Name-value pair arguments require a name followed by a value.', name);
                end
                if at == 0
                    unmatched.(name) = args{k+1};
                else
                    one = p.Named{at};
                    [ok, why] = fits(one.validator, args{k+1});
                    if ~ok, refuse(one, why); end
                    values.(one.name) = args{k+1};
                    given{end+1} = one.name; %#ok<AGROW>
                end
                k = k + 2;
            end
            defaults = {};
            for list = [p.Optional, p.Named]
                one = list{1};
                if ~any(strcmp(one.name, given))
                    values.(one.name) = one.default;
                    defaults{end+1} = one.name; %#ok<AGROW>
                end
            end
            p.Results = orderfields(values);
            p.Unmatched = unmatched;
            p.UsingDefaults = defaults;
        end
    end
    methods (Access = private)
        function one = declared(p, name, default, validator, kind)
            name = char(name);
            if ~isvarname(name)
                error('MATLAB:InputParser:InvalidName', 'The name of an argument must be a valid variable name.');
            end
            if any(strcmp(name, p.Parameters))
                error('MATLAB:InputParser:ParameterAlreadyDefined', 'An argument with the name ''%s'' has already been added.', name);
            end
            p.Parameters{end+1} = name;
            one = struct('name', name, 'default', {default}, 'validator', {validator}, 'kind', kind);
        end

        function at = found(p, name)
            names = cellfun(@(one) one.name, p.Named, 'UniformOutput', false);
            if p.CaseSensitive
                hit = find(strcmp(name, names));
                part = find(strncmp(name, names, numel(name)));
            else
                hit = find(strcmpi(name, names));
                part = find(strncmpi(name, names, numel(name)));
            end
            at = 0;
            if ~isempty(hit)
                at = hit(1);
            elseif p.PartialMatching && ~isempty(name)
                if isscalar(part)
                    at = part;
                elseif ~isempty(part)
                    error('MATLAB:InputParser:AmbiguousParameter', 'The parameter name ''%s'' is ambiguous.', name);
                end
            end
        end
    end
end

function tf = isText(value)
tf = ischar(value) && (isrow(value) || isempty(value)) || isstring(value) && isscalar(value);
end

function [ok, why] = fits(validator, value)
ok = true;
why = '';
if isempty(validator)
    return
end
try
    result = validator(value);
    ok = isempty(result) || all(logical(result(:)));
catch err
    if any(strcmp(err.identifier, {'MATLAB:maxlhs', 'MATLAB:TooManyOutputs', 'MATLAB:unassignedOutputs'}))
        try
            validator(value);
        catch err
            ok = false;
            why = err.message;
        end
    else
        ok = false;
        why = err.message;
    end
end
if ~ok && isempty(why)
    why = sprintf('It must satisfy the function: %s.', func2str(validator));
end
end

function refuse(one, why)
error('MATLAB:InputParser:ArgumentFailedValidation', 'The value of ''%s'' is invalid. %s', one.name, why);
end
