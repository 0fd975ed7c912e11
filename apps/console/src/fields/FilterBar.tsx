import ClearIcon from '@mui/icons-material/Clear';
import SearchIcon from '@mui/icons-material/Search';
import { Box, IconButton, InputAdornment, MenuItem, TextField } from '@mui/material';
import type { DocumentKindName } from '@commonweal/wire';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useListContext } from 'react-admin';
import { useAllOptions } from '../documents/useDocuments.js';
import { useWords } from '../strings/useWords.js';
import type { Option } from './RadioBox.js';
import type { Filters } from './useFilters.js';

/** Typing pauses so long, in milliseconds, before the list is asked again. */
const pause = 300;

const barLook = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-end',
  columnGap: 2,
  rowGap: 1,
  pb: 0.5,
  minHeight: { sm: 64 },
  '& > .MuiTextField-root': { width: { xs: '100%', sm: 'auto' }, m: 0 },
} as const;

/** The search box and the selects above a list; what is set stays in the address. */
export const FilterBar = ({ filters: { selects, search } }: { filters: Filters }) => {
  const { asked } = useAsked();
  return (
    <Box sx={barLook}>
      {search && <SearchBox />}
      {selects.map(
        ({ rare, options, ...select }) =>
          (!rare || !!asked[select.source]) &&
          (typeof options === 'string' ? (
            <DocumentBox key={select.source} kind={options} {...select} />
          ) : (
            <SelectBox key={select.source} options={options} {...select} />
          )),
      )}
    </Box>
  );
};

interface Picked {
  source: string;
  label: string;
  options: Option[];
}

/** What the list is narrowed by, and how to narrow it by one thing more. */
function useAsked() {
  const { filterValues, setFilters } = useListContext();
  const asked = filterValues as Record<string, unknown>;
  const ask = useCallback(
    (source: string, value: string) => setFilters({ ...asked, [source]: value }),
    [asked, setFilters],
  );
  return { asked, ask };
}

function SearchBox() {
  const t = useWords();
  const { asked, ask } = useAsked();
  const words = typeof asked['q'] === 'string' ? asked['q'] : '';
  const [text, setText] = useState(words);
  const sent = useRef(words);
  // A view that is opened or a way back sets what is searched for; an answer to what was typed does not.
  useEffect(() => {
    if (words === sent.current) return;
    sent.current = words;
    setText(words);
  }, [words]);
  useEffect(() => {
    if (text === sent.current) return undefined;
    const later = setTimeout(() => {
      sent.current = text;
      ask('q', text);
    }, pause);
    return () => clearTimeout(later);
  }, [text, ask]);
  const end = text ? (
    <IconButton size="small" edge="end" aria-label={t('shell.clear')} onClick={() => setText('')}>
      <ClearIcon fontSize="small" />
    </IconButton>
  ) : (
    <SearchIcon color="disabled" />
  );
  return (
    <TextField
      size="small"
      fullWidth={false}
      placeholder={t('search.button')}
      value={text}
      onChange={({ target }) => setText(target.value)}
      sx={{ minWidth: { sm: 220 } }}
      slotProps={{
        htmlInput: { 'aria-label': t('search.button') },
        input: { endAdornment: <InputAdornment position="end">{end}</InputAdornment> },
      }}
    />
  );
}

const DocumentBox = ({ kind, ...box }: Omit<Picked, 'options'> & { kind: DocumentKindName }) => (
  <SelectBox {...box} options={useAllOptions(kind)} />
);

function SelectBox({ source, label, options }: Picked) {
  const t = useWords();
  const { asked, ask } = useAsked();
  return (
    <TextField
      select
      size="small"
      fullWidth={false}
      label={label}
      value={asked[source] ?? ''}
      onChange={({ target }) => ask(source, target.value)}
      sx={{ minWidth: 132, maxWidth: { sm: 320 } }}
    >
      <MenuItem value="" aria-label={t('shell.clear')}>
        &emsp;
      </MenuItem>
      {options.map(({ value, title }) => (
        <MenuItem key={value} value={value}>
          {title}
        </MenuItem>
      ))}
    </TextField>
  );
}
