// What the page keeps between visits. A browser that refuses storage only forgets.

const prefix = 'runmat.playground.';

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // full or forbidden: the page works without it
  }
}
