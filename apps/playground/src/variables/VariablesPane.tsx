// The table of variables; a row opens to show the data behind it.

import type { RunMatSession, WorkspaceEntry } from '@runmat/session';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { VariableDetail } from './VariableDetail.tsx';

const units = ['B', 'KB', 'MB', 'GB'];

function formatBytes(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  const amount = bytes / 1024 ** power;
  return `${amount >= 100 || power === 0 ? amount.toFixed(0) : amount.toFixed(1)} ${units[power] ?? ''}`;
}

/** Arrow keys go from row to row. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('th > button')];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  if (at === -1) return;
  event.preventDefault();
  buttons[at + step]?.focus();
}

export function VariablesPane({ session, variables }: { readonly session: RunMatSession | null; readonly variables: readonly WorkspaceEntry[] }): ReactNode {
  const [openName, setOpenName] = useState<string | null>(null);
  return (
    <section className="pane variables" aria-label="Variables">
      <header className="pane-header">
        <h2>Variables</h2>
        <span className="count">{variables.length === 0 ? '' : variables.length}</span>
      </header>
      {variables.length === 0 ? (
        <p className="empty">Variables of your program are listed here after a run. Choose one to see its values.</p>
      ) : (
        <div className="table-scroller">
          <table onKeyDown={moveFocus}>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Value</th>
                <th scope="col">Size</th>
                <th scope="col">Class</th>
                <th scope="col" className="number">
                  Bytes
                </th>
              </tr>
            </thead>
            <tbody>
              {variables.map((entry) => (
                <VariableRow
                  key={entry.name}
                  session={session}
                  entry={entry}
                  isOpen={entry.name === openName}
                  onToggle={() => {
                    setOpenName(entry.name === openName ? null : entry.name);
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface VariableRowProps {
  readonly session: RunMatSession | null;
  readonly entry: WorkspaceEntry;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function VariableRow({ session, entry, isOpen, onToggle }: VariableRowProps): ReactNode {
  return (
    <>
      {/* the button is for the keyboard; its click reaches the row */}
      <tr className={isOpen ? 'open' : ''} onClick={onToggle}>
        <th scope="row">
          <button type="button" aria-expanded={isOpen}>
            {entry.name}
          </button>
        </th>
        <td className="value" title={entry.summary}>
          {entry.summary}
        </td>
        <td>{entry.shape.join('×')}</td>
        <td>{entry.className}</td>
        <td className="number">{formatBytes(entry.sizeBytes)}</td>
      </tr>
      {isOpen && session !== null ? (
        <tr className="detail">
          <td colSpan={5}>
            <VariableDetail key={entry.previewToken} session={session} token={entry.previewToken} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
