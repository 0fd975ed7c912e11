import { Box, List, ListItem, ListItemButton, ListItemIcon, Typography } from '@mui/material';
import { NavLink } from 'react-router-dom';
import { session } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { icons } from './icons.js';
import { visibleGroups, type Place } from './places.js';

const itemLook = {
  py: 0.75,
  px: 1.5,
  minHeight: 40,
  borderRadius: '0 6px 6px 0',
  borderLeft: '4px solid transparent',
  color: 'text.primary',
  '&:hover': { bgcolor: '#e6eded' },
  '&.active': {
    borderLeftColor: 'primary.main',
    bgcolor: 'primary.light',
    color: 'primary.dark',
    fontWeight: 650,
  },
} as const;

const MenuItem = ({ place, onGo }: { place: Place; onGo: () => void }) => {
  const t = useWords();
  const Icon = icons[place.icon];
  return (
    <ListItem disablePadding>
      <ListItemButton component={NavLink} to={place.to} end={place.to === '/'} sx={itemLook} onClick={onGo}>
        <ListItemIcon sx={{ minWidth: 34, color: 'inherit' }}>{Icon && <Icon />}</ListItemIcon>
        {t(place.title)}
      </ListItemButton>
    </ListItem>
  );
};

/** What the person's roles let them do, grouped by job. */
export const Menu = ({ onGo }: { onGo: () => void }) => {
  const t = useWords();
  return (
    <Box component="nav" aria-label={t('shell.menu')} sx={{ py: 2, pr: 1.5, width: 232 }}>
      {visibleGroups(session()).map((group) => (
        <Box key={group.title} sx={{ mb: 2 }}>
          <Typography variant="overline" component="p" sx={{ pl: 2.25, color: 'text.secondary' }}>
            {t(group.title)}
          </Typography>
          <List disablePadding>
            {group.places.map((place) => (
              <MenuItem key={place.to} place={place} onGo={onGo} />
            ))}
          </List>
        </Box>
      ))}
    </Box>
  );
};
