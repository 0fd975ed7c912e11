import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useListContext } from 'react-admin';
import { useWords } from '../strings/useWords.js';

const saved = {
  open: { state: 'open' },
  overdue: { overdue: true },
  waiting: { state: 'submitted' },
  queried: { state: 'queried' },
  all: {},
} as const;
/** What is open, those overdue first: the list begins with it. */
export const atFirst = saved.open;
type Name = keyof typeof saved;
const names = Object.keys(saved) as Name[];

const sameFilter = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

/** The questions that are asked of this list every day, one press each. */
export const SavedFilters = () => {
  const t = useWords();
  const { filterValues, setFilters } = useListContext();
  const { q, ...rest } = filterValues as { q?: string };
  const current = names.find((name) => sameFilter(saved[name], rest)) ?? null;
  const choose = (name: Name | null) => name && setFilters({ ...(q ? { q } : {}), ...saved[name] });
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={current}
      onChange={(_, name: Name | null) => choose(name)}
      aria-label={t('returns.saved')}
      sx={{ flexWrap: 'wrap' }}
    >
      {names.map((name) => (
        <ToggleButton key={name} value={name} sx={{ textTransform: 'none', color: 'text.primary' }}>
          {t(`returns.filter.${name}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
