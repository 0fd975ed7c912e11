import MenuIcon from '@mui/icons-material/Menu';
import { AppBar, Box, Button, IconButton, Popover, Toolbar, Typography } from '@mui/material';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { Link } from 'react-router-dom';
import { SearchButton } from '../search/SearchButton.js';
import { session } from '../session/session.js';
import { useWord, useWords } from '../strings/useWords.js';
import { Busy } from './Busy.js';

const Brand = () => (
  <Box
    component={Link}
    to="/"
    aria-label="Commonweal"
    sx={{
      display: 'flex',
      alignItems: 'center',
      gap: 1,
      color: 'inherit',
      textDecoration: 'none',
      mr: 'auto',
    }}
  >
    <Box
      component="img"
      src="/favicon.svg"
      alt=""
      sx={{ width: 28, height: 28, border: '1px solid #ffffff66', borderRadius: 1 }}
    />
    <Typography
      component="span"
      sx={{
        display: { xs: 'none', sm: 'block' },
        fontWeight: 700,
        fontSize: '1.125rem',
        letterSpacing: '-0.01em',
      }}
    >
      Commonweal
    </Typography>
  </Box>
);

const Person = () => {
  const t = useWords();
  const word = useWord();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { name, email, roles, mustEnrol } = session();
  return (
    <>
      <Button
        color="inherit"
        variant="text"
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="dialog"
      >
        {name}
      </Button>
      <Popover
        anchorEl={anchor}
        open={!!anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': t('shell.account'), sx: { p: 2, maxWidth: 300 } },
        }}
      >
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {email}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          {roles.map((role) => word('role', role)).join(', ')}
        </Typography>
        {!mustEnrol && (
          <Button component={Link} to="/account" onClick={() => setAnchor(null)} sx={{ mr: 1 }}>
            {t('account.open')}
          </Button>
        )}
        <Button onClick={() => void logout()}>{t('shell.signOut')}</Button>
      </Popover>
    </>
  );
};

export const Header = ({ onMenu }: { onMenu?: () => void }) => {
  const t = useWords();
  return (
    <AppBar position="sticky" color="primary" elevation={0} sx={{ border: 0, zIndex: 'drawer' }}>
      <Toolbar variant="dense" sx={{ minHeight: 52, gap: 1 }}>
        {onMenu && (
          <IconButton
            color="inherit"
            aria-label={t('shell.openMenu')}
            onClick={onMenu}
            sx={{ display: { md: 'none' } }}
          >
            <MenuIcon />
          </IconButton>
        )}
        <Brand />
        {onMenu && <SearchButton />}
        <Person />
      </Toolbar>
      <Busy />
    </AppBar>
  );
};
