import { leave } from './session/leave.js';
import { loadSession } from './session/session.js';

/** Asks who is signed in while the console is on its way: one does not wait for the other. */
async function start(): Promise<void> {
  const coming = import('./show.js');
  const session = await loadSession();
  if (!session) return leave();
  (await coming).show();
}

void start();
