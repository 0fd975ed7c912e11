// What docker/compose.yaml starts, as plain processes on a PostgreSQL and a Redis of its own: `npm run topology` serves it on port 8080
// (PORT) until Ctrl+C. `npm run topology -- trial` replaces each process under load, and takes database and queue away.
import { build } from './product.mjs';
import { e2eProgram } from './test/e2e-program.mjs';
import { withServers } from './test/servers.mjs';
import { provide } from './test/tools.mjs';

const missing = await provide(['redis', 'postgresql', 'nginx']);
if (missing) {
  console.error(`Redis, PostgreSQL or nginx is missing: ${missing}`);
  process.exit(1);
}
if (await build()) process.exit(1);
const { failed } = await withServers((settings) =>
  e2eProgram('topology/run.ts', process.argv.slice(2), settings),
);
process.exit(failed > 0 ? 1 : 0);
