// The programs of the examples menu: those of the repository, taken into the build.

import welcome from './welcome.m?raw';

export interface Example {
  /** The file's name. */
  readonly name: string;
  /** Its first comment. */
  readonly title: string;
  readonly source: string;
}

const files = import.meta.glob<string>('../../../../examples/*.m', { query: '?raw', import: 'default', eager: true });

function describe(name: string, source: string): Example {
  const comment = /^\s*%+\s*(.+)$/m.exec(source)?.[1]?.trim() ?? name;
  return { name, title: comment.length > 72 ? `${comment.slice(0, 71)}…` : comment, source };
}

export const welcomeExample: Example = describe('welcome.m', welcome);

export const examples: readonly Example[] = [
  welcomeExample,
  ...Object.entries(files).map(([path, source]) => describe(path.slice(path.lastIndexOf('/') + 1), source)),
];
