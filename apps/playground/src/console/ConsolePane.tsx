// The console: output as it comes, errors that lead to their line, and the line that answers `input`.

import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { Question } from '../session/use-runmat.ts';
import { Transcript, type Place } from './transcript.ts';

export interface ConsolePaneProps {
  readonly transcript: RefObject<Transcript | null>;
  readonly question: Question | null;
  readonly isEmpty: boolean;
  readonly onFollow: (place: Place) => void;
  readonly onStop: () => void;
  readonly onClear: () => void;
}

export function ConsolePane({ transcript, question, isEmpty, onFollow, onStop, onClear }: ConsolePaneProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const follow = useRef(onFollow);
  useEffect(() => {
    follow.current = onFollow;
  });
  useEffect(() => {
    if (root.current === null) return;
    transcript.current = new Transcript(root.current, (place) => {
      follow.current(place);
    });
  }, [transcript]);

  function onKeyDown(event: KeyboardEvent): void {
    const isCopy = (window.getSelection()?.toString() ?? '') !== '';
    if (event.key.toLowerCase() !== 'c' || !event.ctrlKey || event.shiftKey || isCopy) return;
    event.preventDefault();
    onStop();
  }

  return (
    <section className="pane console" aria-label="Console" onKeyDown={onKeyDown}>
      <header className="pane-header">
        <h2>Console</h2>
        <button type="button" className="quiet" onClick={onClear} aria-label="Clear console">
          Clear
        </button>
      </header>
      <div className="console-scroller" role="log" aria-label="Output" tabIndex={0}>
        <div ref={root} />
        {question === null ? null : <InputLine key={question.requestId} question={question} transcript={transcript} />}
        {isEmpty && question === null ? (
          <p className="empty">
            Output appears here. Press <kbd>F5</kbd> or <kbd>Ctrl</kbd> <kbd>Enter</kbd> to run, <kbd>Ctrl</kbd> <kbd>C</kbd> to stop.
          </p>
        ) : null}
      </div>
    </section>
  );
}

function InputLine({ question, transcript }: { readonly question: Question; readonly transcript: RefObject<Transcript | null> }): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const isKey = question.kind === 'key';
  useEffect(() => {
    transcript.current?.flush();
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'nearest' });
  }, [transcript]);

  function answer(text: string): void {
    transcript.current?.write('stdout', question.prompt);
    transcript.current?.write('input', `${question.echo && !isKey ? text : ''}\n`);
    question.answer(text);
  }

  return (
    <form
      className="console-input"
      onSubmit={(event) => {
        event.preventDefault();
        answer(field.current?.value ?? '');
      }}
    >
      <label htmlFor="console-input">{question.prompt === '' ? (isKey ? 'Press any key to continue ' : '> ') : question.prompt}</label>
      <input
        id="console-input"
        ref={field}
        type={question.echo || isKey ? 'text' : 'password'}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onKeyDown={(event) => {
          if (!isKey || event.ctrlKey || event.metaKey || event.altKey || ['Tab', 'Shift', 'Enter'].includes(event.key)) return;
          event.preventDefault();
          answer(event.key);
        }}
      />
    </form>
  );
}
