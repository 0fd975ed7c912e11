import { v7 } from 'uuid';

/** A UUIDv7: the key of a new row, made before it is written. */
export function newId(): string {
  return v7();
}
