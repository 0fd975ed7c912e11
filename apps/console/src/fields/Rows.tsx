import { ListContextProvider, type RaRecord, useList } from 'react-admin';
import { useWords } from '../strings/useWords.js';
import type { Column } from './column.js';
import { Register } from './Register.js';

interface Props<R> {
  of: R[];
  columns: Column<R>[];
  label: string;
}

/** Rows that are here already, inside a page: as a table, or as cards where it is narrow. */
export function Rows<R extends RaRecord>({ of, columns, label }: Props<R>) {
  const t = useWords();
  const list = useList<R>({ data: of, perPage: 1000 });
  return (
    <ListContextProvider value={list}>
      <Register<R> columns={columns} label={t('field.tableOf', { title: label })} />
    </ListContextProvider>
  );
}
