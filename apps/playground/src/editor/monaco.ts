// monaco-editor, as much of it as a MATLAB editor needs, and its two themes.

import 'monaco-editor/editor/contrib/bracketMatching/browser/bracketMatching.js';
import 'monaco-editor/editor/contrib/clipboard/browser/clipboard.js';
import 'monaco-editor/editor/contrib/comment/browser/comment.js';
import 'monaco-editor/editor/contrib/find/browser/findController.js';
import 'monaco-editor/editor/contrib/folding/browser/folding.js';
import 'monaco-editor/editor/contrib/linesOperations/browser/linesOperations.js';
import 'monaco-editor/editor/contrib/multicursor/browser/multicursor.js';
import 'monaco-editor/editor/contrib/wordOperations/browser/wordOperations.js';
import * as monaco from 'monaco-editor/editor/editor.api.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import { matlabConfiguration, matlabTokens } from './matlab-tokens.ts';

globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };

monaco.languages.register({ id: 'matlab', extensions: ['.m'] });
monaco.languages.setMonarchTokensProvider('matlab', matlabTokens);
monaco.languages.setLanguageConfiguration('matlab', matlabConfiguration);

interface Palette {
  readonly keyword: string;
  readonly comment: string;
  readonly string: string;
  readonly number: string;
  readonly section: string;
}

function define(name: string, base: 'vs' | 'vs-dark', palette: Palette, colors: Record<string, string>): void {
  monaco.editor.defineTheme(name, {
    base,
    inherit: true,
    rules: [
      { token: 'keyword', foreground: palette.keyword },
      { token: 'comment', foreground: palette.comment },
      { token: 'comment.section', foreground: palette.section, fontStyle: 'bold' },
      { token: 'string', foreground: palette.string },
      { token: 'number', foreground: palette.number },
    ],
    colors,
  });
}

define(
  'runmat-light',
  'vs',
  { keyword: '1f4fbf', comment: '4d6b54', string: '8a3a86', number: '7a4a00', section: '2f5138' },
  { 'editor.background': '#ffffff', 'editorLineNumber.foreground': '#6b717b', 'editor.lineHighlightBackground': '#f5f7fa', 'editor.lineHighlightBorder': '#00000000' },
);
define(
  'runmat-dark',
  'vs-dark',
  { keyword: '8ab4ff', comment: '8fae97', string: 'd9a5d6', number: 'e0b878', section: 'b5d3bc' },
  { 'editor.background': '#16191d', 'editorLineNumber.foreground': '#7f8791', 'editor.lineHighlightBackground': '#1d2126', 'editor.lineHighlightBorder': '#00000000' },
);

export function themeName(isDark: boolean): string {
  return isDark ? 'runmat-dark' : 'runmat-light';
}

export { monaco };
