import type { AuthProvider } from 'react-admin';
import { tell } from '../api/request.js';
import { mayOpen } from '../shell/places.js';
import { leave, willLeaveBy } from './leave.js';
import { session } from './session.js';

/** The page is about to be left: whoever waits keeps waiting, so that nothing flickers. */
const untilThePageIsLeft = () => new Promise<never>(() => undefined);

export const authProvider: AuthProvider = {
  login: () => Promise.resolve(),
  checkAuth: () => Promise.resolve(),
  logout: async () => {
    willLeaveBy(session().way === 'provider' ? '/api/session/provider/end' : '/sign-in');
    await tell('/session', { method: 'DELETE' }).catch(() => undefined);
    leave();
    return untilThePageIsLeft();
  },
  checkError: (error: { status?: number }) => {
    if (error.status !== 401) return Promise.resolve();
    leave();
    return untilThePageIsLeft();
  },
  getIdentity: () => Promise.resolve({ id: session().personId, fullName: session().name }),
  getPermissions: () => Promise.resolve(session().roles),
  canAccess: ({ resource, action }) => Promise.resolve(mayOpen(session().roles, resource, action)),
};
