import type { FieldValues } from 'react-hook-form';
import { useCallback, useMemo, useState } from 'react';
import type { Identifier, RaRecord } from 'react-admin';
import type { House } from '../api/data-provider.js';
import type { StringKey } from '../strings/index.js';

/** Rows that are picked, as they were seen; kept from page to page. */
export interface Picking<R> {
  picked: R[];
  has: (id: Identifier) => boolean;
  turn: (rows: R[], isPicked: boolean) => void;
  clear: () => void;
  nameOf: (row: R) => string;
}

/** What can be done with many rows at once, a row at a time: each is done or refused by itself. */
export interface ManyCommand<R> {
  title: StringKey;
  text: StringKey;
  /** Whether it can be given for the row as it stands. */
  fits: (row: R) => boolean;
  do: (house: House, row: R, values: FieldValues) => Promise<unknown>;
  /** What is asked first. */
  fields: React.ReactNode;
}

export interface Many<R> {
  commands: ManyCommand<R>[];
  nameOf: (row: R) => string;
}

export function usePicking<R extends RaRecord>(nameOf: (row: R) => string = () => ''): Picking<R> {
  const [picked, setPicked] = useState<R[]>([]);
  const ids = useMemo(() => new Set(picked.map(({ id }) => id)), [picked]);
  const turn = useCallback((rows: R[], isPicked: boolean) => {
    const turned = new Set(rows.map(({ id }) => id));
    setPicked((before) => [...before.filter(({ id }) => !turned.has(id)), ...(isPicked ? rows : [])]);
  }, []);
  return { picked, has: (id) => ids.has(id), turn, clear: () => setPicked([]), nameOf };
}
