// The editor of the program; its text survives a reload.

import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { welcomeExample } from '../examples/examples.ts';
import { recall, remember } from '../storage.ts';
import { monaco, themeName } from './monaco.ts';

export interface EditorHandle {
  readonly read: () => string;
  /** Replaces the text; undo brings the old one back. */
  readonly replace: (text: string) => void;
  readonly reveal: (line: number, column: number) => void;
}

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  language: 'matlab',
  automaticLayout: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  fontSize: 13,
  lineHeight: 20,
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
  lineNumbersMinChars: 3,
  padding: { top: 8, bottom: 8 },
  renderLineHighlight: 'line',
  // dimmed, the number of the last line would be too faint to read
  renderFinalNewline: 'on',
  overviewRulerBorder: false,
  tabSize: 4,
  ariaLabel: 'Program',
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
};

export function EditorPane({ handle, isDark }: { readonly handle: RefObject<EditorHandle | null>; readonly isDark: boolean }): ReactNode {
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (root.current === null) return;
    const editor = monaco.editor.create(root.current, { ...options, value: recall('source') ?? welcomeExample.source });
    // brackets in colours of their own would compete with the tokens
    editor.getModel()?.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
    editor.onDidChangeModelContent(() => {
      remember('source', editor.getValue());
    });
    handle.current = {
      read: () => editor.getValue(),
      replace: (text) => {
        const range = editor.getModel()?.getFullModelRange();
        if (range === undefined) return;
        editor.pushUndoStop();
        editor.executeEdits('example', [{ range, text }]);
        editor.pushUndoStop();
        editor.setPosition({ lineNumber: 1, column: 1 });
        editor.setScrollTop(0);
      },
      reveal: (lineNumber, column) => {
        editor.setPosition({ lineNumber, column });
        editor.revealLineInCenterIfOutsideViewport(lineNumber);
        editor.focus();
      },
    };
    return () => {
      handle.current = null;
      editor.dispose();
    };
  }, [handle]);

  useEffect(() => {
    monaco.editor.setTheme(themeName(isDark));
  }, [isDark]);

  return <div className="editor-root" ref={root} />;
}
