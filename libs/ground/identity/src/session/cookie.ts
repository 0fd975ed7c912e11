import type { FastifyReply, FastifyRequest } from 'fastify';

interface Keeping {
  /** How long the browser keeps it; 0 takes it away. */
  seconds: number;
  isSecure: boolean;
}

/** A cookie of ours: no script reads it, and no other site makes the browser send it. */
class Cookie {
  constructor(
    private readonly name: string,
    private readonly sameSite: 'Strict' | 'Lax' = 'Strict',
  ) {}

  of(request: FastifyRequest): string | undefined {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim().split('='));
    return cookies.find(([key]) => key === this.name)?.[1];
  }

  set(reply: FastifyReply, value: string, { seconds, isSecure }: Keeping): void {
    const secure = isSecure ? '; Secure' : '';
    void reply.header(
      'Set-Cookie',
      `${this.name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=${this.sameSite}${secure}`,
    );
  }
}

export const sessionCookie = new Cookie('commonweal_session');

/** Says that somebody has signed in here before; it signs nobody in. */
export const knownCookie = new Cookie('commonweal_known');

/** A sign-in that is under way at the provider: the browser comes back from there with it. */
export const flowCookie = new Cookie('commonweal_flow', 'Lax');
