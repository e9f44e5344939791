// The session as React sees it: what runs, which variables there are, what it asks, and the actions of the person.

import type { ErrorData, OutputChunk, Recovery, RunMatSession, StdinRequest, WorkspaceDelta, WorkspaceEntry } from '@runmat/session';
import { useEffect, useRef, useState } from 'react';
import { openSession, type OpenedSession } from './open-session.ts';

export type RunState = 'loading' | 'ready' | 'running' | 'failed';

export interface Question extends StdinRequest {
  readonly answer: (text: string) => void;
}

export interface RunListener {
  readonly onOutput: (chunk: OutputChunk) => void;
  readonly onCleared: () => void;
  readonly onError: (error: ErrorData) => void;
}

export interface RunMat {
  readonly state: RunState;
  readonly session: RunMatSession | null;
  readonly isInWorker: boolean;
  readonly variables: readonly WorkspaceEntry[];
  readonly question: Question | null;
  readonly recovery: Recovery | null;
  readonly failure: string | null;
  readonly lastRunMs: number | null;
  readonly run: (source: string, name: string) => Promise<void>;
  readonly stop: () => void;
  readonly dismissRecovery: () => void;
}

export function applyDelta(before: readonly WorkspaceEntry[], delta: WorkspaceDelta): readonly WorkspaceEntry[] {
  const entries = new Map((delta.full ? [] : before).map((entry) => [entry.name, entry]));
  for (const name of delta.removed) entries.delete(name);
  for (const entry of delta.values) entries.set(entry.name, entry);
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Setters {
  readonly setVariables: (change: (before: readonly WorkspaceEntry[]) => readonly WorkspaceEntry[]) => void;
  readonly setRecovery: (recovery: Recovery) => void;
  readonly setQuestion: (question: Question | null) => void;
}

/** Subscribes to everything that a session tells while it lives. */
function listen(session: RunMatSession, heard: { readonly current: RunListener }, { setVariables, setRecovery, setQuestion }: Setters): void {
  session.subscribeStdout((chunk) => {
    heard.current.onOutput(chunk);
  });
  session.onConsoleCleared(() => {
    heard.current.onCleared();
  });
  session.onRecovered((event) => {
    setRecovery(event);
    void session.workspace().then((delta) => {
      setVariables((before) => applyDelta(before, delta));
    });
  });
  session.setInputHandler(
    (request) =>
      new Promise((resolve) => {
        setQuestion({
          ...request,
          answer: (text) => {
            setQuestion(null);
            resolve(text);
          },
        });
      }),
  );
}

/** Opens a session for as long as the component is mounted. */
function useOpening(connect: (opened: OpenedSession) => void, fail: (error: unknown) => void): { readonly current: Promise<OpenedSession> | null } {
  const opening = useRef<Promise<OpenedSession> | null>(null);
  const reactions = useRef({ connect, fail });
  useEffect(() => {
    let isGone = false;
    const promise = openSession();
    opening.current = promise;
    promise.then(
      (opened) => {
        if (!isGone) reactions.current.connect(opened);
      },
      (error: unknown) => {
        if (!isGone) reactions.current.fail(error);
      },
    );
    return () => {
      isGone = true;
      promise.then(
        ({ session }) => session.dispose(),
        () => undefined,
      );
    };
  }, []);
  return opening;
}

export function useRunMat(listener: RunListener): RunMat {
  const heard = useRef(listener);
  const isBusy = useRef(false);
  const [state, setState] = useState<RunState>('loading');
  const [opened, setOpened] = useState<OpenedSession | null>(null);
  const [variables, setVariables] = useState<readonly WorkspaceEntry[]>([]);
  const [question, setQuestion] = useState<Question | null>(null);
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [lastRunMs, setLastRunMs] = useState<number | null>(null);

  useEffect(() => {
    heard.current = listener;
  });

  const fail = (error: unknown): void => {
    setFailure(error instanceof Error ? error.message : String(error));
    setState('failed');
  };
  const opening = useOpening((result) => {
    listen(result.session, heard, { setVariables, setRecovery, setQuestion });
    setOpened(result);
    setState((before) => (before === 'loading' ? 'ready' : before));
  }, fail);

  async function run(source: string, name: string): Promise<void> {
    if (isBusy.current || opening.current === null) return;
    isBusy.current = true;
    try {
      const { session } = await opening.current;
      setState('running');
      const payload = await session.execute(source, { name });
      setVariables((before) => applyDelta(before, payload.workspace));
      setLastRunMs(payload.profiling.totalMs);
      if (payload.error) heard.current.onError(payload.error);
      setState('ready');
    } catch (error) {
      fail(error);
    } finally {
      isBusy.current = false;
      setQuestion(null);
    }
  }

  return {
    state,
    session: opened?.session ?? null,
    isInWorker: opened?.isInWorker ?? true,
    variables,
    question,
    recovery,
    failure,
    lastRunMs,
    run,
    stop: () => opened?.session.cancelExecution(),
    dismissRecovery: () => {
      setRecovery(null);
    },
  };
}
