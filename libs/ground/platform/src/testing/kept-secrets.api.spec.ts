import { expect, it } from '@jest/globals';
import { Controller, Get, Headers, Logger, Module } from '@nestjs/common';
import { Public } from '../http/access.js';
import { Log } from '../logging/log.js';
import { KeptSecrets } from './secrets/index.js';
import { testApplication } from './test-application.js';

@Controller('chatty')
class Chatty {
  @Get()
  @Public()
  tell(@Headers('cookie') cookie: string) {
    new Logger('Chatty').warn(`Somebody with ${cookie}`);
    return {};
  }
}

@Module({ controllers: [Chatty] })
class ChattyModule {}

function heard(write: (log: Log) => void): () => void {
  const kept = new KeptSecrets();
  kept.saw('/api/session', ['commonweal_session=abc-DEF_123456'], { email: 'a@b.example', code: '654321' });
  kept.saw('/api/people/1/invitation', [], { link: 'https://x.example/invitation#tok-en_42' });
  kept.saw('/api/documents', [], { key: 'works-threshold' });
  write(new Log('trace', kept.log));
  return () => kept.check();
}

it('finds a cookie, a code and the token of a link in the log', () => {
  expect(heard((log) => log.log('GET with abc-DEF_123456'))).toThrow('tells a secret');
  expect(heard((log) => log.warn({ given: 'code 654321 is wrong' }))).toThrow('tells a secret');
  expect(heard((log) => log.error(new Error('No such token: tok-en_42')))).toThrow('tells a secret');
});

it('leaves alone what is no secret, or is part of a longer number', () => {
  const fine = (log: Log) => {
    log.log('works-threshold of a@b.example');
    log.log('request 01a21b64-6543-21ab-9654321f');
    log.log({ code: '654321' });
  };
  expect(heard(fine)).not.toThrow();
});

it('is heard by every application under test, which fails when it is closed', async () => {
  const app = await testApplication({ modules: [ChattyModule] });
  await app.request('GET', '/api/chatty', { as: { cookie: 'commonweal_session=a-token-of-somebody' } });
  await expect(app.close()).rejects.toThrow('Somebody with commonweal_session=a-token-of-somebody');
});
