import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Connect, defineConfig, loadEnv, type Plugin } from 'vite';

/** Pages outside the console proper, as the engine serves them too. */
const lightPages: Record<string, string> = {
  '/sign-in': '/sign-in.html',
  '/sign-in/shown': '/sign-in.html',
  '/setup': '/sign-in.html',
  '/set-password': '/sign-in.html',
  '/supplier': '/supplier.html',
};

const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
  const [path = '', search] = (request.url ?? '').split('?');
  const page = lightPages[path.replace(/^(\/supplier)\/.*/, '$1')];
  if (page) request.url = search ? `${page}?${search}` : page;
  next();
};

const serveLightPages: Plugin = {
  name: 'serve-light-pages',
  configureServer: (server) => void server.middlewares.use(rewrite),
  configurePreviewServer: (server) => void server.middlewares.use(rewrite),
};

/** Beside each text of some size, the same compressed as small as it gets: once here, instead of on every first visit. */
const compressTexts: Plugin = {
  name: 'compress-texts',
  apply: 'build',
  writeBundle: async ({ dir = '' }, bundle) => {
    const texts = Object.values(bundle).flatMap((file) => {
      const text = Buffer.from(file.type === 'chunk' ? file.code : file.source);
      return /[.](js|css)$/.test(file.fileName) && text.length > 1024 ? [{ name: file.fileName, text }] : [];
    });
    await Promise.all(
      texts.map(async ({ name, text }) => writeFile(join(dir, `${name}.br`), await small(text))),
    );
  },
};
const small = promisify(brotliCompress);

/** Few chunks instead of a hundred: what is compressed together is smaller, and each request has headers of its own. */
const groups = [
  // By itself, so that the first module of the console, which asks who is signed in, waits for nothing heavy.
  { name: 'preload', test: /vite.preload-helper/, priority: 5 },
  { name: 'light', tags: ['$initial' as const], minShareCount: 2, priority: 4 },
  { name: 'shared', minShareCount: 75, priority: 3 },
  {
    name: 'lists',
    test: /(fields.(Listing|useFilters|Plain|StatusTag)|views.ListTools|documents.useStages)[.]tsx?/,
    priority: 2,
  },
  { name: 'forms', test: /fields.(AskDialog|FactInput)[.]tsx/, priority: 1 },
];

export default defineConfig(({ mode }) => {
  const { COMMONWEAL_API: engine = 'http://localhost:3000' } = loadEnv(
    mode,
    import.meta.dirname,
    'COMMONWEAL_',
  );
  // The engine compares the origin of a command with the host it was sent to.
  const proxy = { '/api': { target: engine, changeOrigin: false } };
  return {
    plugins: [react(), serveLightPages, compressTexts],
    server: { port: 5173, proxy },
    preview: { proxy },
    build: {
      target: 'es2022',
      chunkSizeWarningLimit: 900,
      // No inline modulepreload polyfill, no data: images: the content security policy allows neither.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: ['index.html', 'sign-in.html', 'supplier.html'],
        output: { codeSplitting: { groups } },
      },
    },
  };
});
