import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Typography } from '@mui/material';
import type { SavedViewView } from '@commonweal/wire';
import { lazy, Suspense, useState } from 'react';
import { useResourceContext } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { PageTrouble } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { MenuButton } from './MenuButton.js';
import { useHidden } from './useHidden.js';

const NameView = lazy(() => import('./NameView.js'));

/** Filters, order and columns under a name: one's own, and those that colleagues share. */
export const SavedViews = () => {
  const t = useWords();
  const list = useResourceContext() ?? '';
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      <MenuButton label={t('view.saved')}>
        {(close) => (
          <>
            <KeptViews list={list} onOpen={close} />
            <Button
              size="small"
              onClick={() => {
                close();
                setNaming(true);
              }}
            >
              {t('view.save')}
            </Button>
          </>
        )}
      </MenuButton>
      {isNaming && (
        <Suspense>
          <NameView list={list} onClose={() => setNaming(false)} />
        </Suspense>
      )}
    </>
  );
};

const KeptViews = ({ list, onOpen }: { list: string; onOpen: () => void }) => {
  const t = useWords();
  const { data, error } = useAnswer(['saved-views', list], (house) => house.savedViews(list));
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  if (!data.length)
    return (
      <Typography variant="body2" sx={{ mb: 1 }}>
        {t('view.savedNone')}
      </Typography>
    );
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mb: 1 }}>
      {data.map((view) => (
        <SavedView key={view.id} view={view} onOpen={onOpen} />
      ))}
    </Box>
  );
};

const SavedView = ({ view, onOpen }: { view: SavedViewView; onOpen: () => void }) => {
  const t = useWords();
  const navigate = useNavigate();
  const { run, busy } = useCommand();
  const [, setHidden] = useHidden(view.list);
  const open = () => {
    setHidden(view.hidden);
    void navigate({ search: searchOf(view) });
    onOpen();
  };
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Button size="small" variant="text" onClick={open} sx={{ flex: 1, justifyContent: 'flex-start' }}>
        {view.name}
      </Button>
      {!view.mine && (
        <Typography variant="body2" color="textSecondary">
          {view.owner}
        </Typography>
      )}
      {view.mine && view.shared && (
        <Typography variant="body2" color="textSecondary">
          {t('view.shared')}
        </Typography>
      )}
      {view.mine && (
        <IconButton
          size="small"
          disabled={busy}
          aria-label={t('view.remove', { name: view.name })}
          onClick={() => void run({ do: (house) => house.removeSavedView(view.id), said: 'view.removed' })}
        >
          <DeleteIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
};

/** As react-admin reads it from the address. */
function searchOf({ filter, sort, order }: SavedViewView): string {
  const asked = { filter: JSON.stringify(filter), ...(sort ? { sort, order: order.toUpperCase() } : {}) };
  return `?${new URLSearchParams({ ...asked, page: '1' })}`;
}
