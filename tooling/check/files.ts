// The files that belong to the repository: tracked ones and new ones that git does not ignore.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../setup/places.mjs';

/** Paths from the repository's top, with `/`, sorted. */
export function listFiles(): readonly string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = output.split('\0').filter((file) => file !== '' && existsSync(join(repository, file)));
  return [...new Set(files)].sort();
}

export function readText(file: string): string {
  return readFileSync(join(repository, file), 'utf8');
}

/** Files that a program writes; they say so in their first lines or lie in a folder of that name. */
export function isGenerated(file: string, text: string): boolean {
  return /(^|\/)generated\//.test(file) || /generated/i.test(text.slice(0, 200).split('\n').slice(0, 2).join('\n'));
}
