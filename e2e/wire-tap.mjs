import { Log } from '@commonweal/platform';
import { hearing } from './hearing.mjs';

/** Logged by intent, to see that it would be found. */
const foundOut = 'a-secret-that-the-journeys-tell';

/** What goes over the wire is kept in that folder, and the whole log, down to its lowest level. */
export function tapWire(app, folder) {
  const { log, exchange } = hearing(folder);
  const logger = new Log('trace', { write: log });
  app.useLogger(logger);
  logger.verbose(`Signed in with ${foundOut}`);
  app.getHttpServer().prependListener('request', exchange);
}
