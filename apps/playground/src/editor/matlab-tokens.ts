// MATLAB for the editor: tokens, brackets, comments, indentation. Depends on types only, so that it can move.
//
// The hard part is the quote. After a name, number, closing bracket or another quote it transposes, else it opens a
// text: so each of these moves to the state `operand`, and everything else leaves it. Inside [] and {} white space
// separates elements, so there a quote after a blank opens a text.

import type { languages } from 'monaco-editor/editor/editor.api.js';

const keywords = [
  'break', 'case', 'catch', 'classdef', 'continue', 'else', 'elseif', 'end', 'for', 'function', 'global', 'if',
  'otherwise', 'parfor', 'persistent', 'return', 'spmd', 'switch', 'try', 'while',
];

/** Words that people use without parentheses: `hold on`, `format long`. */
const commandWords = ['clear', 'clc', 'close', 'format', 'hold', 'disp', 'warning', 'more', 'load', 'save', 'who', 'whos', 'cd', 'grid', 'axis', 'help', 'doc'];

const command = new RegExp(String.raw`^(\s*)(${commandWords.join('|')})(\s+)(?=[A-Za-z-])(?![A-Za-z_]\w*\s*[=(])`);

export const matlabTokens: languages.IMonarchLanguage = {
  defaultToken: '',
  keywords,
  brackets: [
    { open: '(', close: ')', token: 'delimiter.parenthesis' },
    { open: '[', close: ']', token: 'delimiter.square' },
    { open: '{', close: '}', token: 'delimiter.curly' },
  ],
  tokenizer: {
    root: [
      [/^\s*%\{\s*$/, 'comment', '@blockComment'],
      [/^\s*%%.*$/, 'comment.section'],
      [command, ['', 'identifier', { token: '', next: '@command' }]],
      { include: '@common' },
    ],
    common: [
      [/\s+/, ''],
      [/%.*$/, 'comment'],
      [/\.\.\..*$/, 'comment'],
      // a field may be called like a keyword
      [/(\.)([A-Za-z]\w*)/, ['delimiter', { token: 'identifier', next: '@operand' }]],
      [/[A-Za-z]\w*/, { cases: { end: { token: 'keyword', next: '@operand' }, '@keywords': 'keyword', '@default': { token: 'identifier', next: '@operand' } } }],
      [/0[xX][\da-fA-F]+([us](8|16|32|64))?/, 'number', '@operand'],
      [/0[bB][01]+([us](8|16|32|64))?/, 'number', '@operand'],
      [/(\d+(\.(?![*/\\^'])\d*)?|\.\d+)([eEdD][+-]?\d+)?[ij]?/, 'number', '@operand'],
      // a text that is not closed ends with its line
      [/'(?:[^']|'')*$/, 'string'],
      [/"(?:[^"]|"")*$/, 'string'],
      [/'/, 'string', '@characters'],
      [/"/, 'string', '@string'],
      [/\(/, '@brackets', '@parenthesis'],
      [/[[{]/, '@brackets', '@matrix'],
      [/[)\]}]/, '@brackets', '@operand'],
      [/[-+*/\\^<>=~&|:@?!]+|\.[*/\\^]/, 'operator'],
      [/[,;.]/, 'delimiter'],
    ],
    /** Just after a value: a quote transposes. The state ends at whatever else comes. */
    operand: [
      [/^(?=.)/, { token: '', next: '@pop' }],
      [/\.?'+/, 'operator'],
      [/(?=.)/, { token: '', next: '@pop' }],
    ],
    parenthesis: [
      [/\)/, { token: '@brackets', switchTo: '@operand' }],
      { include: '@common' },
    ],
    matrix: [
      [/[\]}]/, { token: '@brackets', switchTo: '@operand' }],
      [/^\s*%\{\s*$/, 'comment', '@blockComment'],
      { include: '@common' },
    ],
    characters: [
      [/[^']+/, 'string'],
      [/''/, 'string'],
      [/'/, { token: 'string', switchTo: '@operand' }],
    ],
    string: [
      [/[^"]+/, 'string'],
      [/""/, 'string'],
      [/"/, { token: 'string', switchTo: '@operand' }],
    ],
    command: [
      [/[^%;,]+$/, { token: 'string', next: '@pop' }],
      [/[^%;,]+/, 'string'],
      [/(?=[%;,])/, { token: '', next: '@pop' }],
    ],
    blockComment: [
      [/^\s*%\{\s*$/, 'comment', '@push'],
      [/^\s*%\}\s*$/, 'comment', '@pop'],
      [/.*$/, 'comment'],
    ],
  },
};

export const matlabConfiguration: languages.LanguageConfiguration = {
  comments: { lineComment: '%', blockComment: ['%{', '%}'] },
  brackets: [
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
  ],
  autoClosingPairs: [
    { open: '(', close: ')' },
    { open: '[', close: ']' },
    { open: '{', close: '}' },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
  ],
  indentationRules: {
    increaseIndentPattern: /^\s*(for|parfor|while|if|elseif|else|switch|case|otherwise|try|catch|function|classdef|properties|methods)\b(?!.*\bend\b\s*[;,]?\s*$)/,
    decreaseIndentPattern: /^\s*(end|else|elseif|case|otherwise|catch)\b/,
  },
  folding: { markers: { start: /^\s*%\{\s*$/, end: /^\s*%\}\s*$/ } },
};
