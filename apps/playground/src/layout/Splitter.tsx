// The bar between two panes: dragged, or moved with the arrow keys.

import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';

export interface SplitterProps {
  readonly label: string;
  /** The direction of the bar itself. */
  readonly orientation: 'horizontal' | 'vertical';
  /** Percent of the space that the pane before the bar has. */
  readonly share: number;
  readonly onMove: (share: number) => void;
}

const clamp = (share: number): number => Math.min(85, Math.max(15, share));

export function Splitter({ label, orientation, share, onMove }: SplitterProps): ReactNode {
  const isVertical = orientation === 'vertical';

  function drag(event: PointerEvent<HTMLDivElement>): void {
    const space = event.currentTarget.parentElement?.getBoundingClientRect();
    if (space === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onMove(clamp(isVertical ? ((event.clientX - space.left) / space.width) * 100 : ((event.clientY - space.top) / space.height) * 100));
  }

  function step(event: KeyboardEvent): void {
    const [less, more] = isVertical ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const change = event.key === less ? -2 : event.key === more ? 2 : 0;
    if (change === 0) return;
    event.preventDefault();
    onMove(clamp(share + change));
  }

  return (
    <div
      role="separator"
      className={`splitter ${orientation}`}
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(share)}
      aria-valuemin={15}
      aria-valuemax={85}
      onKeyDown={step}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
    />
  );
}
