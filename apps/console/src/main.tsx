import { leave } from './session/leave.js';
import { loadSession } from './session/session.js';

/** Asks who is signed in before anything heavy is fetched: the sign-in page is a light entry of its own. */
async function start(): Promise<void> {
  const session = await loadSession();
  if (!session) return leave();
  const { show } = await import('./show.js');
  show();
}

void start();
