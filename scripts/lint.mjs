// Every check of the house, or those named: `npm run lint -- [format|code-engine|code-console|floor-plan|unused|licences …]`.
import { nx } from './child.mjs';

const checks = ['format', 'code-engine', 'code-console', 'floor-plan', 'unused', 'licences'];
const asked = process.argv.slice(2);
const strange = asked.filter((name) => !checks.includes(name));
if (strange.length > 0) {
  console.error(`Unknown: ${strange.join(', ')}. The checks are ${checks.join(', ')}.`);
  process.exit(2);
}
const targets = (asked.length > 0 ? asked : checks).join(',');
const { code } = await nx(['run-many', '-p', 'commonweal', '-t', targets, '--parallel=2']);
process.exit(code);
