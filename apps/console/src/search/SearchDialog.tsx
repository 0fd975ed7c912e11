import {
  Autocomplete,
  type AutocompleteRenderGroupParams,
  Box,
  Dialog,
  DialogContent,
  DialogTitle,
  Paper,
  TextField,
  Typography,
} from '@mui/material';
import type { HTMLAttributes } from 'react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { labelAbove } from '../fields/label-above.js';
import { PageFault } from '../shell/Faults.js';
import { useWords } from '../strings/useWords.js';
import { type Find, useFinds } from './useFinds.js';

/** The list stands in the dialog, under the words, rather than over the page. */
const InPlace = ({ children }: { children?: unknown }) => <>{children}</>;
const Flat = (props: HTMLAttributes<HTMLElement>) => <Paper {...props} elevation={0} square />;

/** As the roles of ARIA have it: a list box holds groups, and those hold options. */
const Group = ({ group, children }: AutocompleteRenderGroupParams) => (
  <Box role="group" aria-label={group}>
    <Typography variant="overline" component="div" aria-hidden sx={{ px: 2, color: 'text.secondary' }}>
      {group}
    </Typography>
    {children}
  </Box>
);

/** Everything that the person may read, found by a few words, gone to by Enter. */
const SearchDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const { finds, nearly, error, isAsking } = useFinds(typed);
  const go = (find: Find | null) => {
    if (!find) return;
    onClose();
    void navigate(find.link);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <DialogTitle>{t('search.label')}</DialogTitle>
      <DialogContent>
        <Autocomplete
          open
          autoHighlight
          options={finds}
          loading={isAsking}
          loadingText={t('search.asking')}
          noOptionsText={t('search.none')}
          filterOptions={(all) => all}
          groupBy={({ group }) => group}
          getOptionLabel={({ title }) => title}
          getOptionKey={({ id }) => id}
          value={null}
          inputValue={typed}
          onInputChange={(_, words, reason) => reason === 'input' && setTyped(words)}
          onChange={(_, find) => go(find)}
          onClose={(_, reason) => reason === 'escape' && onClose()}
          renderInput={(params) => (
            <TextField
              {...params}
              autoFocus
              margin="none"
              label={t('search.words')}
              helperText={t(nearly ? 'search.nearly' : 'search.help')}
              sx={labelAbove}
            />
          )}
          renderGroup={({ key, ...group }) => <Group key={key} {...group} />}
          renderOption={({ key, ...props }, { title, about }) => (
            <Box component="li" key={key} {...props}>
              <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                {title}
                {about && (
                  <Typography variant="body2" color="textSecondary">
                    {about}
                  </Typography>
                )}
              </Box>
            </Box>
          )}
          forcePopupIcon={false}
          slots={{ popper: InPlace, paper: Flat }}
          slotProps={{ listbox: { component: 'div', sx: { maxHeight: '60vh' } } }}
        />
        {error && <PageFault error={error} />}
      </DialogContent>
    </Dialog>
  );
};

export default SearchDialog;
