// The menu of examples: a button, and a list that arrow keys walk.

import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { examples, type Example } from '../examples/examples.ts';

export function ExamplesMenu({ onChoose }: { readonly onChoose: (example: Example) => void }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const closeOutside = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
    };
  }, [isOpen]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Tab') setOpen(false);
    if (event.key === 'Escape') close();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (!isOpen) {
      setOpen(true);
      return;
    }
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + step + items.length) % items.length]?.focus();
  }

  return (
    <div className="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        Examples
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M3 4.5 6 7.5 9 4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      {isOpen ? (
        <ExampleList
          onChoose={(example) => {
            onChoose(example);
            close();
          }}
        />
      ) : null}
    </div>
  );
}

function ExampleList({ onChoose }: { readonly onChoose: (example: Example) => void }): ReactNode {
  return (
    <ul role="menu" aria-label="Examples">
      {examples.map((example) => (
        <li key={example.name} role="none">
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              onChoose(example);
            }}
          >
            <span>{example.title}</span>
            <code>{example.name}</code>
          </button>
        </li>
      ))}
    </ul>
  );
}
