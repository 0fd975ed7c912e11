import type { FastifyReply, FastifyRequest } from 'fastify';

const name = 'commonweal_session';

export function cookieOf(request: FastifyRequest): string | undefined {
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim().split('='));
  return cookies.find(([key]) => key === name)?.[1];
}

/** @param seconds how long the browser keeps it; 0 takes it away */
export function setCookie(reply: FastifyReply, token: string, seconds: number, isSecure: boolean): void {
  const secure = isSecure ? '; Secure' : '';
  void reply.header(
    'Set-Cookie',
    `${name}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`,
  );
}
