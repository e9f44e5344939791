// The bar above everything: run, stop, examples, what goes on, and the theme.

import type { ReactNode } from 'react';
import type { Example } from '../examples/examples.ts';
import type { RunMat } from '../session/use-runmat.ts';
import type { Theme } from '../theme/use-theme.ts';
import { ExamplesMenu } from './ExamplesMenu.tsx';

export interface ToolbarProps {
  readonly runmat: RunMat;
  readonly theme: Theme;
  readonly onRun: () => void;
  readonly onChoose: (example: Example) => void;
}

function describe({ state, question, lastRunMs }: RunMat): string {
  if (state === 'loading') return 'Loading';
  if (state === 'failed') return 'Not available';
  if (state === 'running') return question === null ? 'Running' : 'Waiting for input';
  if (lastRunMs === null) return 'Ready';
  return `Ready · ${lastRunMs < 1000 ? `${lastRunMs.toFixed(0)} ms` : `${(lastRunMs / 1000).toFixed(2)} s`}`;
}

export function Toolbar({ runmat, theme, onRun, onChoose }: ToolbarProps): ReactNode {
  const isRunning = runmat.state === 'running';
  return (
    <header className="toolbar">
      <h1>RunMat</h1>
      <button type="button" className="primary" aria-disabled={isRunning || runmat.state === 'failed'} title="F5 or Ctrl+Enter" onClick={onRun}>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M3 1.5v9l7-4.5z" fill="currentColor" />
        </svg>
        Run
      </button>
      <button type="button" aria-disabled={!isRunning} title="Ctrl+C in the console" onClick={runmat.stop}>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <rect x="2" y="2" width="8" height="8" rx="1" fill="currentColor" />
        </svg>
        Stop
      </button>
      <ExamplesMenu onChoose={onChoose} />
      <span className="spacer" />
      {runmat.isInWorker ? null : (
        <span className="chip" title="The worker did not start: long programs may slow the page down.">
          On the page
        </span>
      )}
      <span role="status" data-state={runmat.question === null ? runmat.state : 'waiting'}>
        {describe(runmat)}
      </span>
      <button type="button" className="quiet" onClick={theme.advance} title="Switch between system, light and dark">
        Theme: {theme.choice}
      </button>
    </header>
  );
}
