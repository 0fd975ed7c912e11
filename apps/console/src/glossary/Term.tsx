import { Box, Tooltip } from '@mui/material';
import type { TermView } from '@commonweal/wire';
import { useState } from 'react';

const look = {
  ...{ font: 'inherit', color: 'inherit', background: 'none', border: 0, p: 0, textAlign: 'inherit' },
  ...{ textDecoration: 'underline dotted', textUnderlineOffset: '0.2em', cursor: 'help' },
  '&:focus-visible': { outline: '2px solid', outlineOffset: 2 },
} as const;

/** A word that is explained when it is pointed at, gone to with the keyboard, or pressed. Escape puts the words away. */
export default function Term({ term, words }: { term: TermView; words: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Tooltip
      describeChild
      arrow
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      title={<Box sx={{ fontSize: '0.875rem', fontWeight: 400, lineHeight: 1.45 }}>{term.definition}</Box>}
    >
      <Box component="button" type="button" sx={look} onClick={() => setOpen(true)}>
        {words}
      </Box>
    </Tooltip>
  );
}
