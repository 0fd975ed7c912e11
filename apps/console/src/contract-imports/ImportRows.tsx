import type { ImportRow, ImportView } from '@commonweal/wire';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWord, useWords } from '../strings/useWords.js';

type Numbered = ImportRow & { id: number };

/** Row by row, in words, what taking the spreadsheet does. */
export const ImportRows = ({ it }: { it: ImportView }) => {
  const t = useWords();
  const word = useWord();
  const count = (what: string) => it.rows.filter((row) => row.what === what && row.change === 'new').length;
  const columns: Column<Numbered>[] = [
    { source: 'words', label: t('contractImport.words'), show: (row) => row.words },
    {
      source: 'what',
      label: t('contractImport.rowKind'),
      sortable: true,
      show: (row) => word('importWhat', row.what),
    },
    {
      source: 'change',
      label: t('contractImport.change'),
      sortable: true,
      show: (row) => <StatusTag group="importChange" value={row.change} />,
    },
  ];
  const counts = [
    t('contractImport.newContracts', { smart_count: count('contract') }),
    t('contractImport.newObligations', { smart_count: count('obligation') }),
    t('contractImport.newPeople', { smart_count: count('person') }),
    t('contractImport.hereAlready', {
      smart_count: it.rows.filter(({ change }) => change === 'unchanged').length,
    }),
  ].join(', ');
  return (
    <Section
      title={t(it.state === 'accepted' ? 'contractImport.rowsTaken' : 'contractImport.rows')}
      hint={counts}
    >
      <Rows
        of={it.rows.map((row, id) => ({ ...row, id }))}
        columns={columns}
        label={t('contractImport.rows')}
      />
    </Section>
  );
};
