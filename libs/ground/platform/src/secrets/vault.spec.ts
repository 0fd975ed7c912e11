import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readConfig } from '../config.js';
import { Vault } from './vault.js';

const vaultOf = (settings: Record<string, string>) => new Vault(readConfig(settings));
const keyed = (figure: string) => vaultOf({ SECRET_KEY: figure.repeat(64) });

describe('what is sealed', () => {
  it('is read again under the same key, and looks different each time', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, about) => {
        const [once, twice] = [keyed('a').seal(text, about), keyed('a').seal(text, about)];
        expect(keyed('a').open(once, about)).toBe(text);
        expect(once).not.toBe(twice);
      }),
    );
  });

  it('is read under no other key, about nothing else, and not when it was touched', () => {
    const sealed = keyed('a').seal('JBSWY3DPEHPK3PXP', 'second-factor/1');
    const refused = 'SECRET_KEY is not the one';
    expect(() => keyed('b').open(sealed, 'second-factor/1')).toThrow(refused);
    expect(() => keyed('a').open(sealed, 'second-factor/2')).toThrow(refused);
    const touched = Buffer.from(sealed, 'base64url');
    touched[30] = (touched[30] ?? 0) ^ 1;
    expect(() => keyed('a').open(touched.toString('base64url'), 'second-factor/1')).toThrow(refused);
    expect(() => keyed('a').open('', 'second-factor/1')).toThrow(refused);
  });
});

describe('without a key in the settings', () => {
  it('one is made in the data folder, for its owner alone, and stays', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'commonweal-key-')), 'data');
    const sealed = vaultOf({ DATA_DIR: folder }).seal('text', 'it');
    expect(vaultOf({ DATA_DIR: folder }).open(sealed, 'it')).toBe('text');
    const path = join(folder, 'secret.key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  });
});
