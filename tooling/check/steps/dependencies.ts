// Every dependency has a reason in docs/dependencies.md and a licence that deny.toml allows.

import { listFiles, readText } from '../files.ts';
import { makeRuleStep } from '../step.ts';
import { crates } from '../../setup/places.mjs';

const reasonsFile = 'docs/dependencies.md';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

function listDirectDependencies(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const file of listFiles()) {
    if (/(^|\/)package\.json$/.test(file)) {
      const manifest = JSON.parse(readText(file)) as Manifest;
      const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies };
      for (const name of Object.keys(all)) if (!name.startsWith('@runmat/')) names.add(name);
    } else if (/^crates\/(.*\/)?Cargo\.toml$/.test(file)) {
      let isTable = false;
      for (const line of readText(file).split('\n')) {
        if (line.startsWith('[')) isTable = line.includes('dependencies]');
        const name = isTable ? /^([\w-]+?)(?:\.workspace)?\s*=/.exec(line)?.[1] : undefined;
        if (name !== undefined && !name.startsWith('runmat-')) names.add(name);
      }
    }
  }
  return names;
}

export const dependenciesStep = makeRuleStep({
  name: 'reasons of dependencies',
  group: 'lint',
  findComplaints() {
    const explained = new Set([...readText(reasonsFile).matchAll(/`([^`]+)`/g)].map((match) => match[1]));
    return [...listDirectDependencies()]
      .filter((name) => !explained.has(name))
      .map((name) => `${name}: ${reasonsFile} does not say why it is needed`);
  },
});

/** Whether an SPDX expression can be met with the allowed licences. Only AND, OR, WITH, parentheses and `/` occur. */
export function isLicenceAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const tokens = expression.replaceAll('/', ' OR ').match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const readTerm = (): boolean => {
    if (tokens[at] === '(') {
      at += 1;
      const inside = readAny();
      at += 1;
      return inside;
    }
    let name = tokens[at++] ?? '';
    if (tokens[at] === 'WITH') {
      name = `${name} WITH ${tokens[at + 1] ?? ''}`;
      at += 2;
    }
    return allowed.has(name);
  };
  const readAll = (): boolean => {
    let result = readTerm();
    while (tokens[at] === 'AND') {
      at += 1;
      result = readTerm() && result;
    }
    return result;
  };
  const readAny = (): boolean => {
    let result = readAll();
    while (tokens[at] === 'OR') {
      at += 1;
      result = readAll() || result;
    }
    return result;
  };
  return tokens.length > 0 && readAny();
}

function readAllowed(): ReadonlySet<string> {
  const list = /^allow\s*=\s*\[([^\]]*)\]/m.exec(readText('crates/deny.toml'))?.[1] ?? '';
  return new Set([...list.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ''));
}

interface LockEntry {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly license?: string;
}

/** What is shipped to users: crates in the wasm and packages that ours depend on. Tools only have to be free to use. */
export const licencesStep = makeRuleStep({
  name: 'licences',
  group: 'lint',
  async findComplaints(context) {
    const allowed = readAllowed();
    const { status, stdout } = await context.run('cargo', ['metadata', '--format-version', '1', '--quiet'], { cwd: crates });
    if (status !== 0) return ['cargo metadata failed'];
    const { packages } = JSON.parse(stdout) as { packages: readonly { name: string; version: string; license: string | null }[] };
    const rust = packages
      .filter(({ license }) => license === null || !isLicenceAllowed(license, allowed))
      .map(({ name, version, license }) => `crate ${name} ${version}: licence ${license ?? 'unknown'} is not in deny.toml`);
    const lock = JSON.parse(readText('package-lock.json')) as { packages: Readonly<Record<string, LockEntry>> };
    const npm = Object.entries(lock.packages)
      .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.optional && !entry.link)
      .filter(([, entry]) => entry.license === undefined || !isLicenceAllowed(entry.license, allowed))
      .map(([path, entry]) => `${path}: licence ${entry.license ?? 'unknown'} is not in deny.toml`);
    return [...rust, ...npm];
  },
});
