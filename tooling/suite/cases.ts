// The cases of the language suite, read as the native runner reads them (`crates/runner/src/suite.rs`).

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  /** The file that it stands in. */
  readonly file: string;
  readonly name: string;
  readonly source: string;
  /** Attached files, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Lines of input. */
  readonly input: readonly string[];
}

interface Draft {
  readonly name: string;
  source: string;
  readonly files: Record<string, string>;
  readonly input: string[];
}

/** The cases of a folder, in the order of their files' paths. */
export function readCases(folder: string): Case[] {
  return listPrograms(folder).flatMap((file) => parseCases(readFileSync(file, 'utf8')).map((each) => ({ file, ...each })));
}

function listPrograms(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return listPrograms(path);
      return entry.name.endsWith('.m') ? [path] : [];
    });
}

/** What stands behind a directive at the beginning of a line: `%< 42` is `42`. */
function after(line: string, directive: string): string | undefined {
  return line.startsWith(directive) ? line.slice(directive.length) : undefined;
}

export function parseCases(text: string): Omit<Case, 'file'>[] {
  const cases: Draft[] = [];
  let attached: string | undefined;
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) {
    const name = after(line, '%% ');
    if (name !== undefined) {
      cases.push({ name: name.trim(), source: '', files: {}, input: [] });
      attached = undefined;
      continue;
    }
    const current = cases.at(-1);
    if (current === undefined) continue;
    const [file, input] = [after(line, '%+ '), after(line, '%<')];
    if (file !== undefined) {
      attached = `/${file.trim()}`;
      current.files[attached] = '';
    } else if (input !== undefined) {
      current.input.push(input.replace(/^ /, ''));
      attached = undefined;
    } else if (line.startsWith('%>') || line.startsWith('%! ')) {
      // what is expected: the native run has compared it
      attached = undefined;
    } else if (attached === undefined) {
      current.source += `${line}\n`;
    } else {
      current.files[attached] = `${current.files[attached] ?? ''}${line}\n`;
    }
  }
  return cases;
}
