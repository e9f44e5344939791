%% dec2bin
disp(dec2bin(23))
disp(dec2bin(5, 8))
disp(dec2bin(0))
disp(dec2bin([1; 5]))
%> 10111
%> 00000101
%> 0
%> 001
%> 101

%% dec2bin of a negative number
disp(dec2bin(-16))
disp(dec2bin(-1))
%> 11110000
%> 11111111

%% dec2hex and dec2base
disp(dec2hex(1023))
disp(dec2hex(-1))
disp(dec2base(23, 3))
disp(dec2base(35, 36))
disp(dec2base(5, 2, 6))
%> 3FF
%> FF
%> 212
%> Z
%> 000101

%% dec2base of a fraction
dec2base(1.5, 2)
%! MATLAB:dec2base:FirstArg

%% bin2dec and hex2dec
disp(bin2dec('10111'))
disp(bin2dec('1 0 1'))
disp(hex2dec('3FF'))
disp(hex2dec({'A'; '1f'}))
disp(base2dec('212', 3))
%>     23
%>
%>      5
%>
%>         1023
%>
%>     10
%>     31
%>
%>     23

%% digits that do not exist
bin2dec('12')
%! MATLAB:bin2dec:IllegalBinaryString

%% hexadecimal digits that do not exist
hex2dec('xyz')
%! MATLAB:hex2dec:IllegalHexadecimal

%% bits of doubles
disp(num2hex(1))
disp(num2hex(single(1)))
disp(hex2num('400921fb54442d18') == pi)
disp(hex2num('4'))
%> 3ff0000000000000
%> 3f800000
%>    1
%>
%>      2

%% bytes of text
disp(unicode2native('aé'))
disp(native2unicode(uint8([104 105])))
%>     97   195   169
%>
%> hi

%% names
disp([isvarname('a1') isvarname('1a') isvarname('for') isvarname('a_b') isvarname('') isvarname(5)])
%>    1   0   0   1   0   0

%% keywords
disp(iskeyword('while'))
disp(iskeyword('foo'))
disp(numel(iskeyword))
%>    1
%>
%>    0
%>
%>     20

%% valid names
disp(matlab.lang.makeValidName('my var'))
disp(matlab.lang.makeValidName('1abc'))
disp(matlab.lang.makeValidName('a-b'))
disp(matlab.lang.makeValidName('a-b', 'ReplacementStyle', 'delete'))
disp(matlab.lang.makeValidName('for'))
%> myVar
%> x1abc
%> a_b
%> ab
%> xFor

%% unique names
c = matlab.lang.makeUniqueStrings({'a', 'a', 'b'});
disp(strjoin(c))
%> a a_1 b

%% genvarname
disp(genvarname('x', {'x', 'x1'}))
%> x2

%% symvar and vectorize
disp(strjoin(symvar('a*x^2 + b*sin(y)')'))
disp(vectorize('a*x^2/3'))
%> a b x y
%> a.*x.^2./3
