import { Box, useMediaQuery } from '@mui/material';
import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import { ListBase, type ListBaseProps, type RaRecord, Title, useResourceContext } from 'react-admin';
import { Lead } from '../shell/Lead.js';
import { useWords } from '../strings/useWords.js';
import { ManyBar } from '../views/ManyBar.js';
import { type Many, usePicking } from '../views/picking.js';
import { useHidden } from '../views/useHidden.js';
import type { Column } from './column.js';
import { FilterBar } from './FilterBar.js';
import { Pages, silently } from './Pages.js';
import { Register } from './Register.js';
import type { Filters } from './useFilters.js';

const ListTools = lazy(() => import('../views/ListTools.js'));

interface Props<R> extends Pick<
  ListBaseProps,
  'resource' | 'sort' | 'filter' | 'filterDefaultValues' | 'perPage'
> {
  title: string;
  lead?: string;
  columns: Column<R>[];
  filters?: Filters;
  /** Instead of the whole list while there is nothing at all. */
  empty?: ReactElement;
  /** Buttons above the list. */
  actions?: ReactNode;
  /** What can be done with many rows at once, for those who may. */
  many?: Many<R>;
}

const barLook = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-end',
  gap: 1,
  mb: 1.5,
  minWidth: 0,
} as const;

const actionsLook = {
  ml: 'auto',
  display: 'flex',
  flexWrap: { xs: 'wrap', md: 'nowrap' },
  gap: 1,
  flexShrink: { xs: 1, md: 0 },
  pb: 0.5,
} as const;

/** Filters in sight; behind one line where it is narrow. */
const Narrowing = ({ filters }: { filters: Filters }) => {
  const t = useWords();
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const boxes = filters.selects.length + (filters.search ? 1 : 0);
  if (!isNarrow || boxes < 3)
    return (
      <Box sx={{ flex: `1 1 ${Math.min(boxes, 5) * 130}px`, minWidth: 0 }}>
        <FilterBar filters={filters} />
      </Box>
    );
  return (
    <Box component="details" sx={{ flex: 1, minWidth: 0 }}>
      <Box component="summary" sx={{ cursor: 'pointer', py: 1, color: 'primary.main', fontWeight: 600 }}>
        {t('shell.filters')}
      </Box>
      <FilterBar filters={filters} />
    </Box>
  );
};

/** A list as the house shows it: filters kept in the address, then rows or cards, then pages. */
export function Listing<R extends RaRecord>({
  title,
  lead,
  columns,
  filters,
  actions,
  many,
  empty,
  perPage = 25,
  ...list
}: Props<R>) {
  const resource = useResourceContext(list) ?? '';
  const [hidden] = useHidden(resource);
  const picking = usePicking<R>(many?.nameOf);
  const shown = columns.filter(({ source }, index) => index === 0 || !hidden.includes(source));
  return (
    <>
      {lead && <Lead>{lead}</Lead>}
      <Title title={title} />
      <ListBase
        {...list}
        perPage={perPage}
        empty={empty}
        exporter={false}
        authLoading={null}
        queryOptions={silently}
      >
        <Box sx={barLook}>
          {filters && <Narrowing filters={filters} />}
          <Box sx={actionsLook}>
            <Suspense>
              <ListTools columns={columns as Column<RaRecord>[]} shown={shown as Column<RaRecord>[]} />
            </Suspense>
            {actions}
          </Box>
        </Box>
        {many && <ManyBar commands={many.commands} picking={picking} />}
        <Register<R> columns={shown} label={title} picking={many && picking} />
        <Pages sizes={[25, 50, 100]} />
      </ListBase>
    </>
  );
}
