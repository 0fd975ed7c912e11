import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentSecurityPolicy } from './content-security-policy.js';
import { pageFor } from './pages.js';

const built = fileURLToPath(new URL('../../../console/dist', import.meta.url));

/** Serves the built console on the engine's own port: hashed assets for ever, pages for every path people may type. */
export async function serveConsole(app: NestFastifyApplication, folder = built): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  if (existsSync(folder)) {
    await fastify.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      globIgnore: ['**/*.html', '**/*.br'],
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => void reply.header('Cache-Control', cacheFor(path.slice(folder.length))),
    });
  }
  fastify.get('/*', (request, reply) => sendPage(request, reply, folder));
}

/** Pages are asked for each time; what has a hash in its name never changes. */
function cacheFor(path: string): string {
  if (path.endsWith('.html')) return 'no-cache';
  return /^[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
}

function sendPage(request: FastifyRequest, reply: FastifyReply, folder: string): FastifyReply | void {
  const path = request.url.split('?')[0] ?? '/';
  const wantsPage = (request.headers.accept ?? '*/*').includes('html') || request.headers.accept === '*/*';
  const isElsewhere = /^\/(api|assets)(\/|$)/.test(path) || /\.\w+$/.test(path);
  if (isElsewhere || !wantsPage) return reply.callNotFound();
  if (!existsSync(join(folder, 'index.html')))
    return reply.type('text/plain').code(503).send('The console has not been built: npm run build\n');
  void reply.header('Content-Security-Policy', contentSecurityPolicy);
  return reply.header('X-Frame-Options', 'DENY').sendFile(pageFor(path), folder, { cacheControl: false });
}
