import SearchIcon from '@mui/icons-material/Search';
import { Box, Button } from '@mui/material';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '../strings/useWords.js';

const SearchDialog = lazy(() => import('./SearchDialog.js'));

/** Opens the search from anywhere: by a click, by Ctrl and K, or by Command and K. */
export const SearchButton = () => {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <Button
        color="inherit"
        variant="text"
        startIcon={<SearchIcon />}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        aria-label={t('search.title')}
        onClick={() => setOpen(true)}
        sx={{ minWidth: 44 }}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {t('search.button')}
        </Box>
      </Button>
      {isOpen && (
        <Suspense>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
