import { start } from '../child.mjs';
import { honest, ofClosingLine } from './counts.mjs';

const sources = [
  '--no-warnings',
  '--conditions=@commonweal/source',
  '--import',
  '@swc-node/register/esm-register',
];

/** A program of e2e/, which closes with a line of its counts. It takes long: what it says is shown as it says it. */
export function e2eProgram(program, args, settings) {
  const child = start(process.execPath, [...sources, `e2e/${program}`, ...args.map(String)], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
    process.stdout.write(data);
  });
  return new Promise((done) =>
    child.once('close', (code) => done(honest(ofClosingLine(output), { code: code ?? 1 }))),
  );
}
