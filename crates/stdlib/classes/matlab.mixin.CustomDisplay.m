classdef CustomDisplay
%CUSTOMDISPLAY  Superclass of classes that change parts of their display
    methods (Hidden, Sealed)
        function disp(obj)
            if isa(obj, 'handle') && isscalar(obj) && ~isvalid(obj)
                displayScalarHandleToDeletedObject(obj);
            elseif isempty(obj)
                displayEmptyObject(obj);
            elseif isscalar(obj)
                displayScalarObject(obj);
            else
                displayNonScalarObject(obj);
            end
        end
    end
    methods (Access = protected)
        function displayScalarObject(obj)
            fprintf('%s', getHeader(obj));
            groups = getPropertyGroups(obj);
            fprintf('\n');
            matlab.mixin.CustomDisplay.displayPropertyGroups(obj, groups);
            class__footer(getFooter(obj));
        end
        function displayNonScalarObject(obj)
            fprintf('%s', getHeader(obj));
            groups = getPropertyGroups(obj);
            fprintf('\n');
            matlab.mixin.CustomDisplay.displayPropertyGroups(obj, groups);
            class__footer(getFooter(obj));
        end
        function displayEmptyObject(obj)
            fprintf('%s\n', getHeader(obj));
            class__footer(getFooter(obj));
        end
        function displayScalarHandleToDeletedObject(obj)
            fprintf('  handle to deleted %s\n', matlab.mixin.CustomDisplay.getClassNameForHeader(obj));
        end
        function header = getHeader(obj)
            name = matlab.mixin.CustomDisplay.getClassNameForHeader(obj);
            if isempty(properties(obj))
                what = 'with no properties.';
            else
                what = 'with properties:';
            end
            if isscalar(obj)
                header = sprintf('  %s %s\n', name, what);
            else
                header = sprintf('  %s %s array %s\n', matlab.mixin.CustomDisplay.convertDimensionsToString(obj), name, what);
            end
        end
        function footer = getFooter(obj)
            footer = '';
        end
        function groups = getPropertyGroups(obj)
            groups = matlab.mixin.util.PropertyGroup(properties(obj));
        end
    end
    methods (Static, Access = protected)
        function displayPropertyGroups(obj, groups)
            for k = 1:numel(groups)
                class__group(obj, groups(k));
            end
        end
        function displayProperties(obj, names)
            class__group(obj, matlab.mixin.util.PropertyGroup(names));
        end
    end
    methods (Static)
        function text = convertDimensionsToString(obj)
            text = strjoin(arrayfun(@(n) sprintf('%d', n), size(obj), 'UniformOutput', false), 'x');
        end
        function name = getClassNameForHeader(obj)
            name = class(obj);
            dots = find(name == '.', 1, 'last');
            if ~isempty(dots)
                name = name(dots + 1:end);
            end
        end
        function header = getSimpleHeader(obj)
            name = matlab.mixin.CustomDisplay.getClassNameForHeader(obj);
            if isscalar(obj)
                header = sprintf('  %s with properties:\n', name);
            else
                header = sprintf('  %s %s array with properties:\n', ...
                    matlab.mixin.CustomDisplay.convertDimensionsToString(obj), name);
            end
        end
        function text = getDetailedHeader(obj)
            text = matlab.mixin.CustomDisplay.getSimpleHeader(obj);
        end
        function text = getDetailedFooter(~)
            text = '';
        end
        function text = getDeletedHandleText()
            text = 'handle to deleted';
        end
        function text = getHandleText()
            text = 'handle to';
        end
    end
end

function class__footer(text)
    if ~isempty(text)
        fprintf('%s', text);
        if text(end) ~= newline
            fprintf('\n');
        end
    end
end

function class__group(obj, group)
    list = group.PropertyList;
    if ~isempty(group.Title)
        fprintf('   %s\n', group.Title);
    end
    if isstruct(list)
        s = list;
    elseif isscalar(obj)
        s = struct();
        names = cellstr(list);
        for k = 1:numel(names)
            try
                s.(names{k}) = obj.(names{k});
            catch
            end
        end
    else
        names = cellstr(list);
        fprintf('    %s\n', names{:});
        return
    end
    if isempty(fieldnames(s))
        return
    end
    disp(s);
end
