// A card above the panes: the core was started again, or could not be started.

import type { ReactNode } from 'react';
import type { RunMat } from '../session/use-runmat.ts';

const reasons = {
  Trap: 'The core failed and was started again.',
  Hang: 'The program did not stop in time, and its worker was started again.',
  WorkerFailed: 'The worker failed and was started again.',
};

export function Notice({ runmat }: { readonly runmat: RunMat }): ReactNode {
  const { failure, recovery } = runmat;
  if (failure !== null) {
    return (
      <div className="notice bad" role="alert">
        RunMat could not start: {failure} Load the page again to try once more.
      </div>
    );
  }
  if (recovery === null) return null;
  return (
    <div className="notice" role="alert">
      {reasons[recovery.reason]} {recovery.isWorkspaceRestored ? 'Your variables are as they were before the run.' : 'The variables are gone; your program is not.'}
      <button type="button" className="quiet" onClick={runmat.dismissRecovery}>
        Dismiss
      </button>
    </div>
  );
}
