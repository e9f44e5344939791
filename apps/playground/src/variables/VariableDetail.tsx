// The data of one variable: a corner of a matrix, text, or the entries of a cell, struct or map.

import type { MaterializedVariable, RunMatSession, WorkspaceEntry } from '@runmat/session';
import { useEffect, useState, type ReactNode } from 'react';

const shownRows = 50;
const shownColumns = 20;

export function VariableDetail({ session, token }: { readonly session: RunMatSession; readonly token: string }): ReactNode {
  const [variable, setVariable] = useState<MaterializedVariable | null>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    let isGone = false;
    session.materializeVariable(token, { limit: 2000 }).then(
      (data) => {
        if (!isGone) setVariable(data);
      },
      (error: unknown) => {
        if (!isGone) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      isGone = true;
    };
  }, [session, token]);
  if (failure !== '') return <p className="hint">{failure}</p>;
  if (variable === null) return <p className="hint">Reading …</p>;
  return <Data variable={variable} />;
}

function Data({ variable }: { readonly variable: MaterializedVariable }): ReactNode {
  const { data } = variable;
  switch (data.kind) {
    case 'text':
      return <pre>{data.text}</pre>;
    case 'strings':
      return <Matrix variable={variable} at={(index) => data.items[index] ?? '<missing>'} />;
    case 'cell':
      return <Entries rows={data.items.map((entry, index) => [`{${index + 1}}`, entry])} />;
    case 'struct':
      return (
        <Entries
          rows={data.elements.flatMap((fields, element) =>
            fields.map((entry, index): [string, WorkspaceEntry] => {
              const name = data.fields[index] ?? '';
              return [data.elements.length === 1 ? name : `(${element + 1}).${name}`, entry];
            }),
          )}
        />
      );
    case 'map':
      return <Entries rows={data.values.map((entry, index) => [data.keys[index] ?? '', entry])} />;
    case 'numeric': {
      if (data.element === 'utf16') return <pre>{variable.entry.summary}</pre>;
      return (
        <Matrix
          variable={variable}
          at={(index) => {
            const real = formatNumber(data.real[index]);
            const imaginary = data.imaginary?.[index];
            return imaginary === undefined ? real : `${real} ${Number(imaginary) < 0 ? '−' : '+'} ${formatNumber(Math.abs(Number(imaginary)))}i`;
          }}
        />
      );
    }
  }
}

function formatNumber(value: number | bigint | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'bigint') return String(value);
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Inf' : '-Inf';
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(6)));
}

/** Rows and columns of the first page, as far as the data that came reaches. */
function Matrix({ variable, at }: { readonly variable: MaterializedVariable; readonly at: (index: number) => string }): ReactNode {
  const [rows = 0, columns = 0] = variable.shape;
  if (rows * columns === 0) return <p className="hint">Empty, {variable.shape.join('×')}</p>;
  const whole = variable.entry.shape;
  const height = Math.min(rows, shownRows);
  const width = Math.min(columns, shownColumns);
  const isCut = variable.truncated || height < rows || width < columns || whole.length > 2;
  const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
  return (
    <>
      <table className="matrix">
        <tbody>
          {range(height).map((row) => (
            <tr key={row}>
              {range(width).map((column) => (
                <td key={column}>{at(column * rows + row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isCut ? (
        <p className="hint">
          The first {height}×{width} of {whole.join('×')}
        </p>
      ) : null}
    </>
  );
}

function Entries({ rows }: { readonly rows: readonly (readonly [string, WorkspaceEntry])[] }): ReactNode {
  if (rows.length === 0) return <p className="hint">Empty</p>;
  return (
    <dl className="entries">
      {rows.slice(0, 200).map(([name, entry]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{entry.summary}</dd>
        </div>
      ))}
    </dl>
  );
}
