import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PublicPage } from '@commonweal/reporting';
import { contentSecurityPolicy } from './content-security-policy.js';

/** The page for the public: made here, without a script. There is nothing there while the council does not publish it. */
export function servePublicPage(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/public', async (_request, reply) => {
    const html = await app.get(PublicPage, { strict: false }).html();
    if (html === undefined) return reply.code(404).type('text/plain').send('There is no such page.\n');
    void reply.header('Content-Security-Policy', contentSecurityPolicy).header('X-Frame-Options', 'DENY');
    return reply.header('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(html);
  });
}
