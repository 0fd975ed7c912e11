import { day, type Reader } from '@commonweal/platform';

/** Several days in one cell, semicolons between. */
export const days: Reader<string[]> = (cell) => {
  const parts = typeof cell === 'string' ? cell.split(';').map((part) => part.trim()) : [cell];
  const found: string[] = [];
  for (const part of parts.filter((each) => each !== '')) {
    const read = day(part);
    if ('fault' in read) return read;
    found.push(read.value);
  }
  return { value: found.sort() };
};
