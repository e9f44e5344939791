// Arrows between crates and between packages go the way that tooling/layers.json says.

import { posix } from 'node:path';
import { listFiles, readText } from '../files.ts';
import { readLayers, type Layers } from '../layers.ts';
import { makeRuleStep } from '../step.ts';

/** Names of our crates in any dependency table of a manifest; target and dev tables count as well. */
export function readCrateDependencies(manifest: string): readonly string[] {
  const found: string[] = [];
  let table = '';
  for (const line of manifest.split('\n')) {
    const header = /^\[+\s*([^\]]+?)\s*\]+/.exec(line)?.[1];
    if (header !== undefined) {
      table = header;
      const inline = /dependencies\.(?:")?runmat-([\w-]+)/.exec(header)?.[1];
      if (inline !== undefined) found.push(inline);
      continue;
    }
    if (!/(^|[.-])dependencies$/.test(table)) continue;
    const name = /^runmat-([\w-]+?)(?:\.workspace)?\s*[.=]/.exec(line)?.[1];
    if (name !== undefined) found.push(name);
  }
  return found;
}

export function checkCrate(name: string, manifest: string, layers: Layers): readonly string[] {
  const level = layers.crates[name];
  if (level === undefined) return [`crates/${name}: tooling/layers.json gives it no level`];
  return readCrateDependencies(manifest).flatMap((dependency) => {
    const other = layers.crates[dependency];
    if (other === undefined) return [`crates/${name} depends on ${dependency}, which tooling/layers.json does not know`];
    if (other < level) return [];
    return [`crates/${name} (level ${String(level)}) must not depend on ${dependency} (level ${String(other)})`];
  });
}

const importPattern = /(?:^|[\s;}])(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)|^\s*import\s+['"]([^'"]+)['"]/gm;

/** Every module name that a source text imports. */
export function readImports(source: string): readonly string[] {
  return [...source.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** Build scripts, settings and tests may use the repository's tooling; what is shipped may not. */
function mayUseTooling(file: string): boolean {
  return /(^|\/)(scripts|tests|test-support)\//.test(file) || /\.(config|test)\.[mc]?[jt]sx?$/.test(file);
}

export interface PackageSource {
  readonly folder: string;
  readonly name: string;
  readonly declared: ReadonlySet<string>;
}

export function checkImports(owner: PackageSource, file: string, source: string, layers: Layers): readonly string[] {
  const allowed = new Set([owner.name, ...(layers.packages[owner.name] ?? [])]);
  return readImports(source).flatMap((wanted) => {
    if (wanted.startsWith('.')) {
      const target = posix.join(posix.dirname(file), wanted);
      if (target.startsWith(`${owner.folder}/`)) return [];
      if (target.startsWith('tooling/') && mayUseTooling(file)) return [];
      return [`${file} imports ${wanted}, which lies outside of its package`];
    }
    const ours = /^(@runmat\/[\w-]+)/.exec(wanted)?.[1];
    if (ours === undefined) return [];
    if (!allowed.has(ours)) return [`${file} imports ${wanted}; ${owner.name} may not import ${ours}`];
    if (ours !== owner.name && !owner.declared.has(ours)) return [`${file} imports ${wanted}, which its package.json does not declare`];
    return [];
  });
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

function findPackageComplaints(files: readonly string[], layers: Layers): readonly string[] {
  const complaints: string[] = [];
  for (const manifestFile of files.filter((file) => /^(packages|apps)\/[^/]+\/package\.json$/.test(file))) {
    const manifest = JSON.parse(readText(manifestFile)) as Manifest;
    const folder = posix.dirname(manifestFile);
    if (!(manifest.name in layers.packages)) {
      complaints.push(`${manifestFile}: tooling/layers.json does not know ${manifest.name}`);
      continue;
    }
    const shipped = { ...manifest.dependencies, ...manifest.peerDependencies };
    const declared = new Set(Object.keys({ ...shipped, ...manifest.devDependencies }));
    for (const name of Object.keys(shipped)) {
      if (name.startsWith('@runmat/') && !layers.packages[manifest.name]?.includes(name)) {
        complaints.push(`${manifestFile}: ${manifest.name} may not depend on ${name}`);
      }
    }
    const owner = { folder, name: manifest.name, declared };
    for (const file of files.filter((each) => each.startsWith(`${folder}/`) && /\.[mc]?[jt]sx?$/.test(each))) {
      complaints.push(...checkImports(owner, file, readText(file), layers));
    }
  }
  return complaints;
}

export const layersStep = makeRuleStep({
  name: 'layer arrows',
  group: 'lint',
  findComplaints() {
    const layers = readLayers();
    const files = listFiles();
    const crates = files.flatMap((file) => {
      const name = /^crates\/([^/]+)\/Cargo\.toml$/.exec(file)?.[1];
      return name === undefined ? [] : checkCrate(name, readText(file), layers);
    });
    return [...crates, ...findPackageComplaints(files, layers)];
  },
});
