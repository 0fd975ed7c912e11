import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Button, Popover } from '@mui/material';
import { type ReactNode, useState } from 'react';

interface Props {
  label: string;
  /** What stands in the panel; `close` puts it away. */
  children: (close: () => void) => ReactNode;
}

/** A small button with a panel under it. */
export const MenuButton = ({ label, children }: Props) => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        size="small"
        variant="text"
        endIcon={<ExpandMoreIcon />}
        aria-haspopup="dialog"
        aria-expanded={!!anchor}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <Popover
        anchorEl={anchor}
        open={!!anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': label, sx: { p: 2, width: 320 } } }}
      >
        {children(close)}
      </Popover>
    </>
  );
};
