import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { root } from '../child.mjs';

const kinds = {
  sources: (path) => !isSpec(path),
  specs: isSpec,
};

function isSpec(path) {
  return /\.spec\.|\/testing\/|^e2e\//.test(path);
}

/** Median, ninetieth percentile and longest, in lines, of our files. */
export function lengths() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  const ours = listed
    .toString()
    .split('\n')
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && existsSync(root + path));
  return Object.entries(kinds).map(([kind, belongs]) => figures(kind, ours.filter(belongs).map(measured)));
}

const measured = (path) => ({ path, lines: readFileSync(root + path, 'utf8').split('\n').length - 1 });

function figures(kind, files) {
  const sorted = files.sort((a, b) => a.lines - b.lines);
  const at = (share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? { lines: 0, path: '-' };
  const { lines, path } = at(1);
  return `${kind}: ${sorted.length} files, lines: median ${at(0.5).lines}, p90 ${at(0.9).lines}, max ${lines} (${path})`;
}
