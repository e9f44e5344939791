// The programs of the examples menu: those of the repository, taken into the build.

import welcome from './welcome.m?raw';

export interface Example {
  /** The file's name. */
  readonly name: string;
  /** What its first comment says, up to its first stop or colon (not the one of `Primes: ...`). */
  readonly title: string;
  readonly source: string;
}

const files = import.meta.glob<string>('../../../../examples/*.m', { query: '?raw', import: 'default', eager: true });

function describe(name: string, source: string): Example {
  const block = /^\s*(?:%.*(?:\r?\n|$))+/.exec(source)?.[0] ?? '';
  const comment = block.replaceAll(/^[\s%]+/gm, '').replaceAll(/\s+/g, ' ');
  const title = /^(?:\w+:)?[^:.]+/.exec(comment)?.[0].trim() ?? '';
  return { name, title: title === '' ? name : title, source };
}

export const welcomeExample: Example = describe('welcome.m', welcome);

export const examples: readonly Example[] = [
  welcomeExample,
  ...Object.entries(files).map(([path, source]) => describe(path.slice(path.lastIndexOf('/') + 1), source)),
];
