import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const files = {
  'index.html': '<title>console</title>',
  'sign-in.html': '<title>light</title>',
  'supplier.html': '<title>supplier</title>',
  'favicon.svg': '<svg/>',
  'assets/main-abc123.js': 'export {}',
  'assets/packed-abc123.js': 'export const packed = "as it is"',
  'assets/packed-abc123.js.br': brotliCompressSync('export const packed = "before"'),
  'assets/large-abc123.js': `export const list = [${'0, '.repeat(5000)}];`,
};

/** Serves `folder` beside an API of one route, in a process of its own: Jest cannot load what Fastify reads files with. */
const program = (folder: string) => `
  import 'reflect-metadata';
  import { Controller, Get, Module, Query } from '@nestjs/common';
  import { NestFactory } from '@nestjs/core';
  import { httpAdapter, Metrics, prepareHttp, readConfig } from '@commonweal/platform';
  const { compressAnswers } = await import('${new URL('../compress-answers.ts', import.meta.url).href}');
  const { serveConsole } = await import('${new URL('./console.ts', import.meta.url).href}');
  class Here { here({ long }) { return { here: true, ...(long && { text: 'ha'.repeat(Number(long)) }) }; } }
  Query()(Here.prototype, 'here', 0);
  Get()(Here.prototype, 'here', Object.getOwnPropertyDescriptor(Here.prototype, 'here'));
  Controller('here')(Here);
  class Api {}
  const unmeasured = { provide: Metrics, useValue: { requested: () => undefined } };
  Module({ controllers: [Here], providers: [unmeasured] })(Api);
  const app = await NestFactory.create(Api, httpAdapter(), { logger: false });
  prepareHttp(app, readConfig({ LOG_LEVEL: 'fatal' }));
  await compressAnswers(app);
  await serveConsole(app, '${folder}');
  await app.listen(0, '127.0.0.1');
  console.log(await app.getUrl());`;

describe('the console', () => {
  let folder: string;
  let server: ChildProcess;
  let address: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'console-'));
    await mkdir(join(folder, 'assets'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const flags = [
      '--no-warnings',
      '--conditions=@commonweal/source',
      '--import',
      '@swc-node/register/esm-register',
    ];
    const run = [...flags, '--input-type=module', '-e', program(folder)];
    server = spawn(process.execPath, run, {
      cwd: join(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [printed] = (await once(server.stdout ?? server, 'data')) as [Buffer];
    address = printed.toString().trim();
  });
  afterAll(async () => {
    server.kill();
    await once(server, 'exit');
    await rm(folder, { recursive: true });
  });

  const get = async (path: string, accept = 'text/html,*/*') => {
    const reply = await fetch(`${address}${path}`, { headers: { accept } });
    return { status: reply.status, headers: reply.headers, text: await reply.text() };
  };

  it.each(['/', '/procurements/7/show', '/sign-out', '/supplies'])(
    'answers %s with its page',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 200, text: '<title>console</title>' });
    },
  );

  it.each(['/sign-in', '/setup', '/set-password'])('answers %s with the light page', async (path) => {
    expect(await get(path)).toMatchObject({ status: 200, text: '<title>light</title>' });
  });

  it.each(['/supplier', '/supplier/returns/7'])('answers %s with the page of suppliers', async (path) => {
    expect(await get(path)).toMatchObject({ status: 200, text: '<title>supplier</title>' });
  });

  it('allows no script from elsewhere, no frame around it and asks each time for pages', async () => {
    const { headers } = await get('/procurements');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('keeps hashed assets for ever and others for an hour', async () => {
    const asset = await get('/assets/main-abc123.js');
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it.each([
    '/assets/gone.js',
    '/gone.png',
    '/api/nowhere',
    '/assets/../../package.json',
    '/..%2f..%2fpackage.json',
  ])('knows nothing of %s', async (path) => expect((await get(path)).status).toBe(404));

  it('sends no page where none was asked for', async () => {
    expect((await get('/procurements', 'application/json')).status).toBe(404);
  });

  it('leaves the API alone', async () => {
    expect(await get('/api/here')).toMatchObject({ status: 200, text: '{"here":true}' });
  });

  it('sends what was compressed when it was built, to whoever understands it', async () => {
    const packed = (encoding: string) =>
      fetch(`${address}/assets/packed-abc123.js`, { headers: { 'Accept-Encoding': encoding } });
    const small = await packed('gzip, br');
    expect(await small.text()).toContain('before');
    expect(Object.fromEntries(small.headers)).toMatchObject({
      ...{ 'content-encoding': 'br', 'content-type': expect.stringContaining('javascript') },
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(await (await packed('identity')).text()).toContain('as it is');
  });

  it('sends what is large compressed, files and answers, to whoever understands it', async () => {
    for (const path of ['/assets/large-abc123.js', '/api/here?long=5000']) {
      const reply = await fetch(`${address}${path}`, { headers: { 'Accept-Encoding': 'gzip, br' } });
      expect(reply.headers.get('content-encoding')).toBe('br');
      expect((await reply.text()).length).toBeGreaterThan(9000);
    }
    const plain = await fetch(`${address}/assets/large-abc123.js`, {
      headers: { 'Accept-Encoding': 'identity' },
    });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(files['assets/large-abc123.js']);
    expect((await fetch(`${address}/api/here`)).headers.get('content-encoding')).toBeNull();
  });
});
