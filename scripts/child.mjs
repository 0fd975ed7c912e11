import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end in a process group of its own, so that a signal reaches everything it started exactly once.
 * @returns its exit code (128 and more when a signal or the time limit, in milliseconds, ended it) and what it printed when piped
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
    const forward = (signal) => tell(child, signal);
    for (const signal of signals) process.on(signal, forward);
    const timer = limit && setTimeout(() => tell(child, 'SIGKILL'), limit);
    const over = () => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, forward);
    };
    child.once('error', (error) => (over(), failed(error)));
    child.once('close', (code, signal) => {
      over();
      done({ code: code ?? (signal === 'SIGINT' ? 130 : 137), output: Buffer.concat(printed).toString() });
    });
  });
}

/** A program of npm's, run by this Node.js without a shell. */
export const runBin = (script, args, options) =>
  run(process.execPath, [`node_modules/${script}`, ...args], options);

/** Nx with its cache and without its server; what is unchanged is not done again. */
export const nx = (args, options) => runBin('nx/dist/bin/nx.js', args, options);

function tell(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended in the meantime.
  }
}
