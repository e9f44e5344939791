// Where the generated protocol types come from and where they go. The generator prints the whole file.

/** The generator's source, from crates/. */
export const generatorSource = 'protocol/src/bin/typescript.rs';

export const generatorArguments = ['run', '--quiet', '-p', 'runmat-protocol', '--features', 'typescript', '--bin', 'typescript'];

/** The committed file, from the repository's top. */
export const protocolFile = 'packages/core-wasm/src/generated/protocol.ts';
