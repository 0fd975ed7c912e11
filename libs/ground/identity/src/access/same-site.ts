import { DomainError } from '@commonweal/platform';
import type { FastifyRequest } from 'fastify';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses commands that another site made a browser send. The cookie is `SameSite=Strict`; this is the second lock:
 * a form can send no JSON, no own header, and not our origin.
 * @throws DomainError forbidden
 */
export function refuseOtherSites(request: FastifyRequest, address: string): void {
  if (safe.has(request.method)) return;
  const { origin, host } = request.headers;
  const type = request.headers['content-type'] ?? '';
  const isOurs = origin !== undefined && (origin === new URL(address).origin || hostOf(origin) === host);
  const hasOwnHeader = request.headers['x-requested-with'] !== undefined;
  const isJson = /^application\/json\b/.test(type);
  const isUpload = /^multipart\/form-data\b/.test(type);
  const canBeRead = type === '' || isJson || isUpload;
  if ((origin === undefined || isOurs) && canBeRead && (isJson || isOurs || hasOwnHeader)) return;
  throw new DomainError(
    'forbidden',
    'other-site',
    'This did not come from the console. Send JSON, or the header X-Requested-With, from the same origin.',
  );
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
