import type { ErasureLine } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  title: string;
  hint: string;
  of: ErasureLine[];
}

/** How many rows of which tables an erasure does one thing with. */
export const ErasureLines = ({ title, hint, of }: Props) => {
  const t = useWords();
  const columns = [
    {
      source: 'table',
      label: t('erasure.table'),
      show: (row: ErasureLine) => row.table.replaceAll('_', ' '),
    },
    {
      source: 'rows',
      label: t('erasure.rows'),
      align: 'right' as const,
      show: (row: ErasureLine) => row.rows,
    },
  ];
  return (
    <Section title={title} hint={hint}>
      {of.length ? (
        <Rows of={of.map((line) => ({ ...line, id: line.table }))} columns={columns} label={title} />
      ) : (
        <Typography color="textSecondary">{t('erasure.nothing')}</Typography>
      )}
    </Section>
  );
};
