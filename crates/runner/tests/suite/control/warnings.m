%% lastwarn
warning('my:warn', 'count %d', 3)
[m, id] = lastwarn;
fprintf('%s|%s\n', m, id)
%> count 3|my:warn
%% a single argument is no format
warning('100%\n')
disp(lastwarn)
%> 100%\n
%% states by identifier
s = warning('off', 'my:id');
q = warning('query', 'my:id');
fprintf('%s %s %s\n', s.state, q.state, q.identifier)
warning(s);
q = warning('query', 'my:id');
disp(q.state)
%> on off my:id
%> on
%% all states
warning('off', 'all')
s = warning;
fprintf('%s %s\n', s(1).identifier, s(1).state)
warning on
s = warning;
fprintf('%s %s\n', s(1).identifier, s(1).state)
%> all off
%> all on
%% lastwarn is set
lastwarn('text', 'i:d');
[m, id] = lastwarn();
fprintf('%s %s\n', m, id)
lastwarn('');
disp(isempty(lastwarn))
%> text i:d
%>    1
%>
%% a warning turned into an error
warning('error', 'be:strict')
warning('be:strict', 'now an error')
%! be:strict
%% warning is no output
warning('quiet:text', 'only on the error stream')
disp('after')
%> after
%% a warning that is off is still the last one
warning('off', 'si:lent'); warning('si:lent', 'unseen');
[m, id] = lastwarn; fprintf('%s %s\n', m, id)
%> unseen si:lent
%% restoring gives what was before
s = warning('off', 'r:s'); t = warning(s);
fprintf('%s %s\n', s.state, t.state)
%> on off
