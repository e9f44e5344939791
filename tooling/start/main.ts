// `npm start`: builds the packages and the playground, then serves it.
//
//   npm start -- --port 8080     another port than 5173; fails where it is taken

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { makeEnvironment } from '../setup/environment.mjs';
import { repository } from '../setup/places.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string', default: 'localhost' } } });
const port = values.port === undefined ? undefined : Number(values.port);
if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
  process.stderr.write(`--port takes a number from 1 to 65535, not ${values.port ?? ''}\n`);
  process.exit(2);
}

const build = spawnSync('turbo', ['run', 'build', '--filter=playground', '--output-logs=errors-only'], {
  cwd: repository,
  stdio: 'inherit',
  env: makeEnvironment(),
});
if (build.status !== 0) process.exit(build.status ?? 1);

const server = await preview({
  root: join(repository, 'apps/playground'),
  preview: { host: values.host, port: port ?? 5173, strictPort: port !== undefined },
}).catch((error: unknown) => {
  process.stderr.write(`the playground cannot be served: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
const address = server.resolvedUrls?.local[0] ?? `http://${values.host}:${String(port)}/`;
process.stdout.write(`\nThe playground is at ${address} (Ctrl+C ends it)\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().finally(() => process.exit(0));
  });
}
