import type { Role, SessionView } from '@commonweal/wire';

let current: SessionView | null = null;

/** Who is signed in, or null. Asked once when the page opens. */
export async function loadSession(): Promise<SessionView | null> {
  const answer = await fetch('/api/session', { headers: { Accept: 'application/json' } });
  current = answer.ok ? ((await answer.json()) as SessionView) : null;
  return current;
}

/** The session that the page was opened with. */
export function session(): SessionView {
  if (!current) throw new Error('Nobody is signed in.');
  return current;
}

export function hasRole(...roles: Role[]): boolean {
  return session().roles.some((role) => roles.includes(role));
}
