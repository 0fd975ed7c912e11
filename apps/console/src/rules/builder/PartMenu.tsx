import MoreVert from '@mui/icons-material/MoreVert';
import { IconButton, ListItemText, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';
import type { Path } from 'react-querybuilder';
import { useWords } from '../../strings/useWords.js';
import { useActs } from './acts.js';

interface Props {
  path: Path;
  isGroup: boolean;
}

/** All that can be done with a condition or a group, with the keys that do the same. */
export const PartMenu = ({ path, isGroup }: Props) => {
  const t = useWords();
  const acts = useActs();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const items = [
    { words: t('rule.builder.moveUp'), keys: 'Alt+↑', do: () => acts.move(path, 'up') },
    { words: t('rule.builder.moveDown'), keys: 'Alt+↓', do: () => acts.move(path, 'down') },
    { words: t('rule.builder.copy'), keys: 'Ctrl+C', do: () => acts.copy(path) },
    { words: t('rule.builder.cut'), keys: 'Ctrl+X', do: () => acts.cut(path) },
    { words: t('rule.builder.duplicate'), do: () => acts.duplicate(path) },
    {
      words: t(isGroup ? 'rule.builder.pasteInto' : 'rule.builder.pasteAfter'),
      keys: 'Ctrl+V',
      do: acts.paste && (() => acts.paste?.(path)),
    },
  ];
  return (
    <>
      <IconButton
        size="small"
        data-menu
        aria-haspopup="menu"
        aria-label={t(isGroup ? 'rule.builder.ofGroup' : 'rule.builder.ofCondition')}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVert />
      </IconButton>
      <Menu anchorEl={anchor} open={!!anchor} onClose={() => setAnchor(null)}>
        {items.map(({ words, keys, do: act }) => (
          <MenuItem
            key={words}
            disabled={!act}
            onClick={() => {
              setAnchor(null);
              act?.();
            }}
          >
            <ListItemText>{words}</ListItemText>
            {keys && (
              <Typography component="kbd" variant="body2" color="textSecondary" sx={{ ml: 3 }}>
                {keys}
              </Typography>
            )}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
