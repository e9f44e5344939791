// Light or dark: as the system says, or as the person chose.

import { useEffect, useSyncExternalStore, useState } from 'react';
import { recall, remember } from '../storage.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

const order: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  darkSystem.addEventListener('change', listener);
  return () => {
    darkSystem.removeEventListener('change', listener);
  };
}

export interface Theme {
  readonly choice: ThemeChoice;
  readonly isDark: boolean;
  readonly advance: () => void;
}

export function useTheme(): Theme {
  const [choice, setChoice] = useState<ThemeChoice>(() => order.find((one) => one === recall('theme')) ?? 'system');
  const isSystemDark = useSyncExternalStore(subscribe, () => darkSystem.matches);
  useEffect(() => {
    if (choice === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = choice;
    remember('theme', choice);
  }, [choice]);
  return {
    choice,
    isDark: choice === 'system' ? isSystemDark : choice === 'dark',
    advance: () => {
      setChoice(order[(order.indexOf(choice) + 1) % order.length] ?? 'system');
    },
  };
}
