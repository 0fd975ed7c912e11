import { Box } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { useDocumentOptions, useFactValues } from '../documents/useDocuments.js';
import { PickBox } from '../fields/PickBox.js';
import { useWords } from '../strings/useWords.js';

export const filterNames = ['directorate', 'category', 'leadId', 'workflow'] as const;
type Name = (typeof filterNames)[number];
export type BoardFilter = Partial<Record<Name, string>>;

interface Props {
  filter: BoardFilter;
  onChange: (name: Name, value: string | null) => void;
}

/** What the board is narrowed by. */
export const BoardFilters = ({ filter, onChange }: Props) => {
  const t = useWords();
  const people = useAnswer(['people-names'], (house) => house.names(), { staleTime: 300_000 }).data ?? [];
  const leads = people
    .filter(({ roles }) => roles.includes('lead'))
    .map(({ id, name }) => ({ value: id, title: name }));
  const picks = [
    { name: 'directorate', label: t('procurement.directorate'), options: useFactValues('directorate') },
    { name: 'category', label: t('procurement.category'), options: useFactValues('category') },
    { name: 'leadId', label: t('procurement.lead'), options: leads },
    { name: 'workflow', label: t('board.workflow'), options: useDocumentOptions('workflow') },
  ] as const;
  return (
    <Box
      role="search"
      aria-label={t('shell.filters')}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fit, minmax(180px, 1fr))' },
        gap: 1,
        mb: 2,
        maxWidth: 1100,
      }}
    >
      {picks.map(({ name, label, options }) => (
        <PickBox
          key={name}
          tight
          label={label}
          options={[...options]}
          value={filter[name] ?? null}
          onChange={(value) => onChange(name, value)}
        />
      ))}
    </Box>
  );
};
