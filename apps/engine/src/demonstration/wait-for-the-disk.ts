import pg from 'pg';
import { type DatabaseAddress, poolOptions } from '@commonweal/platform';

/** A story that is interrupted is played again from its start, so nothing in it needs to wait for the disk. */
export async function waitForTheDisk(address: DatabaseAddress, waits: boolean): Promise<void> {
  const owner = new pg.Client(poolOptions(address));
  await owner.connect();
  try {
    await owner.query(`alter system set synchronous_commit = ${waits ? 'on' : 'off'}`);
    await owner.query('select pg_reload_conf()');
    if (waits) await owner.query('checkpoint');
  } finally {
    await owner.end();
  }
}
