import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const parent = process.ppid;

/** The signal that was sent to us, once one was. */
export let interruption;

/**
 * Runs a program to its end in a process group of its own. A signal that reaches us is passed on to everything it started; npm and the
 * terminal may both send one Ctrl+C, so repetitions within a second are the same one.
 * @param options.limit milliseconds after which it is killed
 * @returns its exit code (128 and more when it was killed) and, with `stdio: 'pipe'`, what it printed
 */
export function run(command, args, { limit, stdio = 'inherit', ...options } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', stdio, stdio],
      detached: process.platform !== 'win32',
      ...options,
    });
    const printed = [];
    child.stdout?.on('data', (data) => printed.push(data));
    child.stderr?.on('data', (data) => printed.push(data));
    const over = passOn(child);
    const timer = limit && setTimeout(() => tell(child, 'SIGKILL'), limit);
    child.once('error', (error) => {
      over();
      failed(error);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      over();
      done({ code: code ?? 137, output: Buffer.concat(printed).toString() });
    });
  });
}

/** Starts a program that goes on beside us, in a process group of its own; it ends with `tell`, or when we end. */
export function start(command, args, options) {
  const child = spawn(command, args, { cwd: root, detached: process.platform !== 'win32', ...options });
  const end = () => tell(child, 'SIGTERM');
  const leave = () => process.exit(130);
  process.once('exit', end);
  for (const signal of signals) process.once(signal, leave);
  child.once('close', () => {
    process.off('exit', end);
    for (const signal of signals) process.off(signal, leave);
  });
  return child;
}

/** A program of npm's, run by this Node.js without a shell. */
export const runBin = (script, args, options) =>
  run(process.execPath, [`${root}node_modules/${script}`, ...args], options);

/** Nx: what is unchanged is not done again. */
export const nx = (args, options) => runBin('nx/dist/bin/nx.js', args, options);

export function tell(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

/** npm passes a signal to its shell, which ends of it and tells nobody. */
const isOrphan = () => Boolean(process.env.npm_lifecycle_event) && process.ppid !== parent;

function passOn(child) {
  let last = 0;
  const pass = (signal) => {
    interruption = signal;
    if (Date.now() - last > 1000) tell(child, signal);
    last = Date.now();
  };
  for (const signal of signals) process.on(signal, pass);
  const watch = setInterval(() => isOrphan() && pass('SIGTERM'), 500);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, pass);
  };
}
