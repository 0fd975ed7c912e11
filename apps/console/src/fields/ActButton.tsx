import { Button } from '@mui/material';
import type { ReactNode } from 'react';

interface Props {
  icon: ReactNode;
  words: string;
  /** Absent when there is nothing to do. */
  act?: () => void;
  /** As ARIA writes them. */
  keys?: string;
}

/** A button that keeps the keyboard when there is nothing to do for it any more. */
export const ActButton = ({ icon, words, act, keys }: Props) => (
  <Button
    size="small"
    startIcon={icon}
    aria-disabled={!act}
    aria-keyshortcuts={keys}
    onClick={act}
    sx={act ? undefined : { color: 'text.secondary', cursor: 'default' }}
  >
    {words}
  </Button>
);
