// What a check is: a name, a group, and a run that counts what passed and what failed.

/** The numbers that end up in the last line of `npm test`. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What a reader of a passing run wants to see: a size, a count. */
  readonly note?: string;
}

export interface CommandResult {
  readonly status: number;
  /** Both streams, as a person would have seen them. */
  readonly output: string;
  readonly stdout: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What it prints is only returned, not logged: long texts that are compared. */
  readonly isQuiet?: boolean;
  /** Ended after this long; the step fails. */
  readonly timeoutMs?: number;
}

/** What a running step may use. */
export interface Context {
  /** Runs a program in the project's environment; what it prints goes to the step's log and is returned. */
  run(program: string, args: readonly string[], options?: CommandOptions): Promise<CommandResult>;
  /** Adds a line to the step's log, which is shown when the step fails. */
  log(line: string): void;
}

export type Group = 'lint' | 'rust' | 'packages' | 'browser';

export interface Step {
  readonly name: string;
  readonly group: Group;
  /** Names of steps that have to pass before; a failed one makes this one fail without a run. */
  readonly after?: readonly string[];
  /** A sentence where there is nothing to check (yet); the step then neither passes nor fails. */
  findReasonToSkip?(): string | undefined;
  run(context: Context): Promise<Outcome>;
}

/** A step that is one command and one verdict. */
export function makeCommandStep(step: Omit<Step, 'run'> & { readonly command: readonly [string, ...string[]]; readonly options?: CommandOptions }): Step {
  const { command, options, ...rest } = step;
  return {
    ...rest,
    async run(context) {
      const [program, ...args] = command;
      const { status } = await context.run(program, args, options);
      return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** A step that collects complaints: each is a failure, none is one pass. */
export function makeRuleStep(step: Omit<Step, 'run'> & { readonly findComplaints: (context: Context) => Promise<readonly string[]> | readonly string[] }): Step {
  const { findComplaints, ...rest } = step;
  return {
    ...rest,
    async run(context) {
      const complaints = await findComplaints(context);
      for (const complaint of complaints) context.log(complaint);
      return complaints.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: complaints.length };
    },
  };
}
