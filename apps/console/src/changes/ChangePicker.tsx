import type { ChangeView } from '@commonweal/wire';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useCommand } from '../api/useCommand.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  label: string;
  /** Title of the change, where a new one is made. */
  title: string;
  to: (changeId: string) => string;
}

/** Goes into an open draft of the person's, or into a new change where there is none or a new one is wanted. */
export const ChangePicker = ({ label, title, to }: Props) => {
  const t = useWords();
  const navigate = useNavigate();
  const { run, busy } = useCommand();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [drafts, setDrafts] = useState<ChangeView[]>([]);

  const begin = async () => {
    const made = await run({ do: (house) => house.openChange(title), said: 'change.begun' });
    if (made.done) void navigate(to(made.value.id));
  };
  const open = async (button: HTMLElement) => {
    const found = await run({ do: (house) => house.myDrafts(), readsOnly: true });
    if (!found.done) return;
    if (!found.value.length) return begin();
    setDrafts(found.value);
    setAnchor(button);
  };
  return (
    <>
      <Button
        variant="contained"
        loading={busy}
        onClick={(event) => void open(event.currentTarget)}
        aria-haspopup="menu"
      >
        {label}
      </Button>
      <Menu
        anchorEl={anchor}
        open={!!anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': t('change.inDraft') } }}
      >
        {drafts.map((draft) => (
          <MenuItem key={draft.id} onClick={() => void navigate(to(draft.id))}>
            {t('change.inThis', { reference: draft.reference, title: draft.title })}
          </MenuItem>
        ))}
        <MenuItem onClick={() => void begin()} divider>
          {t('change.inNew')}
        </MenuItem>
      </Menu>
    </>
  );
};
