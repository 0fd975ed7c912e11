import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConfigError, readConfig } from './config.js';

function faults(variables: Record<string, string>): string[] {
  try {
    readConfig(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('the settings', () => {
  it('need nothing', () => {
    const config = readConfig({ PATH: '/usr/bin', HOME: '/root', PORT: '' });
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      roles: ['api', 'worker'],
      logLevel: 'info',
    });
    expect(config).toMatchObject({
      showsDemonstration: true,
      dataFolder: '.data-demo',
      address: 'http://localhost:3000',
    });
    expect(config.sender).toBe('Commonweal <no-reply@localhost>');
  });

  it('are read as what they mean', () => {
    const config = readConfig({
      ...{
        PORT: '8080',
        HOST: '0.0.0.0',
        DATA_DIR: '/srv/data',
        ROLES: 'worker',
        LOG_LEVEL: 'debug',
        DEMO: 'false',
      },
      ...{
        DATABASE_URL: 'postgres://u:p@db/x',
        REDIS_URL: 'redis://cache:6379',
        SMTP_URL: 'smtps://u:p@mail:465',
      },
      ...{
        PUBLIC_URL: 'https://social.example.gov.uk/',
        MAIL_FROM: 'Team <team@example.gov.uk>',
        PACKS: 'a, b',
      },
    });
    expect(config).toMatchObject({
      port: 8080,
      roles: ['worker'],
      dataFolder: '/srv/data',
      packs: ['a', 'b'],
    });
    expect(config).toMatchObject({ address: 'https://social.example.gov.uk', showsDemonstration: false });
  });

  it('show no demonstration on a database of somebody, and say so when both are asked for', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://db/x' }).showsDemonstration).toBe(false);
    expect(faults({ DATABASE_URL: 'postgres://db/x', DEMO: 'true' })).toEqual([
      expect.stringContaining('DEMO is wrong'),
    ]);
  });

  it('are refused with all faults at once, each naming its variable and what to do', () => {
    const found = faults({
      PORT: 'abc',
      DEMO: 'yes',
      ROLES: 'api,cook',
      LOG_LEVEL: 'loud',
      COMMONWEAL_PORT: '1',
      DATABSE_URL: 'x',
    });
    expect(found).toHaveLength(6);
    for (const [name, remedy] of [
      ['PORT ("abc")', 'from 0 to 65535'],
      ['DEMO ("yes")', 'true or false'],
      ['ROLES ("api,cook")', 'api,worker'],
      ['LOG_LEVEL ("loud")', 'one of fatal'],
      ['COMMONWEAL_PORT is unknown', 'the settings are PORT'],
      ['DATABSE_URL is unknown', 'did you mean DATABASE_URL'],
    ] as const) {
      expect(found.find((fault) => fault.startsWith(name))).toContain(remedy);
    }
  });

  it.each(['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'PUBLIC_URL'])(
    'never repeat a wrong %s, which may hold a password',
    (name) => {
      const [fault] = faults({ [name]: 'user:hunter2@nowhere' });
      expect(fault).toContain(name);
      expect(fault).not.toContain('hunter2');
    },
  );

  it.each(['DATABASE_URI', 'PUBLIC_URLS', 'DTA_DIR', 'LOGLEVEL', 'SMTP_ULR'])(
    'take %s for a slip',
    (name) => {
      expect(faults({ [name]: 'x' })[0]).toContain('did you mean');
    },
  );

  it('take no port that is none', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 65_536 }), fc.integer({ max: -1 }), fc.double({ noInteger: true })),
        (port) => {
          expect(faults({ PORT: String(port) })).toHaveLength(1);
        },
      ),
    );
  });

  it('name one way to send, and whole', () => {
    const apiKey = `council-${'a'.repeat(8)}-1111-2222-3333-${'b'.repeat(12)}-${'c'.repeat(8)}-1111-2222-3333-${'d'.repeat(12)}`;
    const notify = { NOTIFY_API_KEY: apiKey, NOTIFY_TEMPLATE_ID: '9d751e0e-f929-4891-82a1-a3e1c3c18ee3' };
    expect(faults(notify)).toEqual([]);
    expect(faults({ NOTIFY_API_KEY: apiKey })).toEqual([expect.stringContaining('belong together')]);
    expect(faults({ ...notify, SMTP_URL: 'smtp://mail.example' })).toEqual([
      expect.stringContaining('mail goes one way'),
    ]);
    const short = faults({ NOTIFY_API_KEY: 'secret-key', NOTIFY_CALLBACK_TOKEN: 'short-secret' });
    expect(short).toHaveLength(3);
    expect(short.join()).not.toMatch(/secret-key|short-secret/);
  });
});
