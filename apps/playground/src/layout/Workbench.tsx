// The whole page: toolbar, editor over console, variables beside them.

import { lazy, Suspense, useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { ConsolePane } from '../console/ConsolePane.tsx';
import type { Place, Transcript } from '../console/transcript.ts';
import type { EditorHandle } from '../editor/EditorPane.tsx';
import { welcomeExample } from '../examples/examples.ts';
import { useRunMat, type RunListener } from '../session/use-runmat.ts';
import { recall, remember } from '../storage.ts';
import { useTheme } from '../theme/use-theme.ts';
import { Toolbar } from '../toolbar/Toolbar.tsx';
import { VariablesPane } from '../variables/VariablesPane.tsx';
import { Notice } from './Notice.tsx';
import { Splitter } from './Splitter.tsx';

// the editor is most of the code of the page; toolbar and console need not wait for it
const EditorPane = lazy(async () => ({ default: (await import('../editor/EditorPane.tsx')).EditorPane }));

function useShare(key: string, initial: number): [number, (share: number) => void] {
  const [share, setShare] = useState(() => {
    const stored = Number(recall(key));
    return stored >= 15 && stored <= 85 ? stored : initial;
  });
  return [
    share,
    (next) => {
      setShare(next);
      remember(key, String(next));
    },
  ];
}

function makeListener(transcript: { readonly current: Transcript | null }): RunListener {
  return {
    onOutput: ({ stream, text }) => transcript.current?.write(stream, text),
    onCleared: () => transcript.current?.clear(),
    onError: ({ code, report, span }) => {
      if (code === 'Cancelled') {
        transcript.current?.write('note', 'Stopped.\n');
        return;
      }
      // the first line of a report names file, line and column
      const end = report.indexOf('\n');
      if (span !== undefined && end !== -1) {
        transcript.current?.write('error', report.slice(0, end), { line: span.line, column: span.column });
        transcript.current?.write('error', `${report.slice(end)}\n`);
      } else transcript.current?.write('error', `${report}\n`);
    },
  };
}

/** F5 and Ctrl+Enter, before the editor or the browser take them. */
function useRunKeys(run: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isRun = event.key === 'F5' ? !event.ctrlKey && !event.shiftKey : event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (!isRun) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  });
}

export function Workbench(): ReactNode {
  const theme = useTheme();
  const transcript = useRef<Transcript | null>(null);
  const editor = useRef<EditorHandle | null>(null);
  const [name, setName] = useState(() => recall('name') ?? welcomeExample.name);
  const [hasRun, setHasRun] = useState(false);
  const [columns, setColumns] = useShare('columns', 64);
  const [rows, setRows] = useShare('rows', 58);
  const runmat = useRunMat(makeListener(transcript));

  function run(): void {
    const source = editor.current?.read();
    if (source === undefined || runmat.state === 'running' || runmat.state === 'failed') return;
    setHasRun(true);
    void runmat.run(source, name);
  }
  useRunKeys(run);

  const follow = (place: Place): void => editor.current?.reveal(place.line, place.column);
  return (
    <div className="workbench" style={{ '--columns': `${columns}%`, '--rows': `${rows}%` } as CSSProperties}>
      <Toolbar
        runmat={runmat}
        theme={theme}
        onRun={run}
        onChoose={(example) => {
          editor.current?.replace(example.source);
          setName(example.name);
          remember('name', example.name);
        }}
      />
      <Notice runmat={runmat} />
      <main className="columns">
        <div className="rows">
          <section className="pane editor" aria-label="Editor">
            <header className="pane-header">
              <h2>{name}</h2>
            </header>
            <Suspense fallback={<p className="empty">Loading the editor …</p>}>
              <EditorPane handle={editor} isDark={theme.isDark} />
            </Suspense>
          </section>
          <Splitter label="Height of the editor" orientation="horizontal" share={rows} onMove={setRows} />
          <ConsolePane
            transcript={transcript}
            question={runmat.question}
            isEmpty={!hasRun}
            onFollow={follow}
            onStop={runmat.stop}
            onClear={() => transcript.current?.clear()}
          />
        </div>
        <Splitter label="Width of the editor" orientation="vertical" share={columns} onMove={setColumns} />
        <VariablesPane session={runmat.session} variables={runmat.variables} />
      </main>
    </div>
  );
}
