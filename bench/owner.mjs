import { dataSourceOptions } from '@commonweal/platform';
import { DataSource } from 'typeorm';

/** The database as who owns its tables: the engine works as a role that may neither clean them up nor get past their triggers. */
export async function ownerOf({ address }) {
  return new DataSource(dataSourceOptions(address)).initialize();
}
