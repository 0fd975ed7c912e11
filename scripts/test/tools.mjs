import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../child.mjs';

/** Programs that npm does not bring: how to see that they are there, and who packs them. */
const tools = {
  chromium: { isThere: () => Boolean(chromium()), debian: 'chromium', brew: '--cask chromium' },
  fonts: { isThere: hasFonts, debian: 'fonts-liberation', brew: '--cask font-liberation' },
  pngquant: { isThere: () => Boolean(onPath('pngquant')), debian: 'pngquant', brew: 'pngquant' },
  libreoffice: {
    isThere: () => Boolean(onPath('soffice')),
    debian: 'libreoffice-calc',
    brew: '--cask libreoffice',
  },
  openssl: { isThere: () => Boolean(onPath('openssl')), debian: 'openssl', brew: 'openssl' },
  redis: { isThere: () => Boolean(onPath('redis-server')), debian: 'redis-server', brew: 'redis' },
  nginx: { isThere: () => Boolean(onPath('nginx')), debian: 'nginx-light', brew: 'nginx' },
  postgresql: { isThere: () => Boolean(postgresFolder()), debian: 'postgresql', brew: 'postgresql' },
};

/** Debian keeps servers off the path of those who are not root. */
const onPath = (name) =>
  `${process.env.PATH ?? ''}${delimiter}/usr/sbin`
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

export const chromium = () =>
  ['/usr/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'].find((path) =>
    existsSync(path),
  );

/** The folder of initdb and pg_ctl, which Debian keeps off the path. */
export function postgresFolder() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => join(debian, version, 'bin'));
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  return found ?? onPath('initdb')?.replace(/.initdb$/, '');
}

function hasFonts() {
  const folder = '/usr/share/fonts/truetype';
  return (
    !isDebian() || (existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('liberation')))
  );
}

const isDebian = () => existsSync('/etc/debian_version');
const isRoot = () => process.getuid?.() === 0;

/**
 * Sees to it that the named tools are there: as root on Debian it installs them.
 * @returns what is missing still, as the command that installs it
 */
export async function provide(names) {
  const missing = () => names.filter((name) => !tools[name].isThere());
  if (missing().length === 0) return undefined;
  if (isDebian() && isRoot()) await aptGet(missing().map((name) => tools[name].debian));
  return missing().length > 0 ? remedy(missing()) : undefined;
}

async function aptGet(packages) {
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => run('apt-get', ['-y', '-qq', ...args], { env, stdio: 'pipe' });
  await apt('update');
  const { code, output } = await apt('install', '--no-install-recommends', ...packages);
  if (code !== 0) process.stderr.write(output);
}

function remedy(names) {
  const packed = (by) => names.map((name) => tools[name][by]).join(' ');
  if (isDebian())
    return `${isRoot() ? '' : 'sudo '}apt-get update && ${isRoot() ? '' : 'sudo '}apt-get install -y ${packed('debian')}`;
  if (process.platform === 'darwin')
    return names.map((name) => `brew install ${tools[name].brew}`).join(' && ');
  return `install ${packed('debian')} with this system's package manager`;
}
