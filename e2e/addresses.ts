import { join } from 'node:path';
import { tmpdir } from 'node:os';

const port = 4310;
const folder = join(tmpdir(), 'commonweal-journeys');

/** Where the journeys find the product, its clock and its mail. */
export const addresses = {
  port,
  product: `http://localhost:${port}`,
  controlPort: 4311,
  control: 'http://127.0.0.1:4311',
  mailPort: 4325,
  inboxPort: 4326,
  inbox: 'http://127.0.0.1:4326',
  /** Removed before each run: the demonstration as it was prepared, and the copies that are worked on. */
  folder,
  prepared: join(folder, 'prepared'),
  data: join(folder, 'data'),
  /** What goes over the wire and into the log, to compare the two. */
  heard: join(folder, 'heard'),
};
