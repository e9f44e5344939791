// The command line: what it asks for, or what is wrong with it.

export const usage = `runmat FILE.m       run a file
runmat -e CODE      run a text
runmat              read, evaluate and print until exit (Ctrl+C stops a run, Ctrl+D ends)

  --json              print the payload of the run as JSON instead of its output
  --timeout SECONDS   end a run that takes longer, with exit code 124
  --telemetry FILE    add an event per run to this file (RUNMAT_TELEMETRY=FILE does the same); without it there are none
  --version, --help

Exit codes: 0, 1 for an error of the program, 2 for a wrong command line or an unreadable file, 124 for a timeout,
130 after Ctrl+C, and what the program gives to exit().
`;

export type Task = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'text'; readonly source: string } | { readonly kind: 'repl' };

export interface CommandLine {
  readonly task: Task;
  readonly isJson: boolean;
  readonly timeoutMs?: number;
  readonly telemetryFile?: string;
}

export type Parsed = CommandLine | { readonly print: 'help' | 'version' } | { readonly complaint: string };

interface Draft {
  task?: Task;
  isJson: boolean;
  timeoutMs?: number;
  telemetryFile?: string;
}

/** Options that take the next word: each says what it makes of it, or complains. */
const withValue: Readonly<Record<string, (draft: Draft, value: string) => string | undefined>> = {
  '-e': (draft, source) => setTask(draft, { kind: 'text', source }),
  '--timeout': (draft, value) => {
    const seconds = Number(value);
    if (!(seconds > 0)) return `--timeout takes a number of seconds above 0, not ${value}`;
    draft.timeoutMs = seconds * 1000;
    return undefined;
  },
  '--telemetry': (draft, file) => {
    draft.telemetryFile = file;
    return undefined;
  },
};

export function parseCommandLine(words: readonly string[], environment: Readonly<Record<string, string | undefined>> = {}): Parsed {
  const file = environment['RUNMAT_TELEMETRY'];
  const draft: Draft = { isJson: false, ...(file ? { telemetryFile: file } : {}) };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const take = Object.hasOwn(withValue, word) ? withValue[word] : undefined;
    let complaint: string | undefined;
    if (take !== undefined) {
      at += 1;
      const value = words[at];
      complaint = value === undefined ? `${word} needs a value` : take(draft, value);
    } else if (word === '--help' || word === '-h') return { print: 'help' };
    else if (word === '--version') return { print: 'version' };
    else if (word === '--json') draft.isJson = true;
    else if (word.startsWith('-') && word !== '-') complaint = `there is no option ${word}`;
    else complaint = setTask(draft, { kind: 'file', path: word });
    if (complaint !== undefined) return { complaint };
  }
  const task = draft.task ?? { kind: 'repl' };
  if (draft.isJson && task.kind === 'repl') return { complaint: '--json needs a file or -e' };
  return { ...draft, task };
}

function setTask(draft: Draft, task: Task): string | undefined {
  if (draft.task !== undefined) return 'one file or one -e at a time';
  draft.task = task;
  return undefined;
}
