import { Box, Drawer, Link } from '@mui/material';
import { type ReactNode, Suspense, useState } from 'react';
import { TitlePortal } from 'react-admin';
import { ProofProvider } from '../account/ProofProvider.js';
import { WhyProvider } from '../decisions/WhyProvider.js';
import { useWords } from '../strings/useWords.js';
import { ConflictProvider } from './ConflictProvider.js';
import { Faults } from './Faults.js';
import { Header } from './Header.js';
import { Menu } from './Menu.js';
import { usePageTitle, usePageFocus } from './page.js';
import { Waiting } from './Waiting.js';

const skipLook = {
  position: 'absolute',
  left: 8,
  top: -80,
  zIndex: 'tooltip',
  p: 1.5,
  bgcolor: 'background.paper',
  borderRadius: 1,
  '&:focus': { top: 8 },
} as const;

/** Header, menu, and the page with its title as the one h1. */
export const Layout = ({ children }: { children?: ReactNode }) => {
  const t = useWords();
  const [isMenuOpen, setMenuOpen] = useState(false);
  usePageTitle();
  usePageFocus();
  return (
    <WhyProvider>
      <ProofProvider>
        <ConflictProvider>
          <Link href="#main-content" sx={skipLook}>
            {t('shell.skip')}
          </Link>
          <Header onMenu={() => setMenuOpen(true)} />
          <Box sx={{ display: 'flex', maxWidth: 1680 }}>
            <Box className="no-print" sx={{ display: { xs: 'none', md: 'block' }, flexShrink: 0 }}>
              <Box sx={{ position: 'sticky', top: 52, maxHeight: 'calc(100vh - 52px)', overflowY: 'auto' }}>
                <Menu onGo={() => undefined} />
              </Box>
            </Box>
            <Drawer
              open={isMenuOpen}
              onClose={() => setMenuOpen(false)}
              slotProps={{ paper: { 'aria-label': t('shell.menu') } }}
            >
              <Menu onGo={() => setMenuOpen(false)} />
            </Drawer>
            <Box
              component="main"
              id="main-content"
              tabIndex={-1}
              sx={{ flex: 1, minWidth: 0, px: { xs: 2, md: 3 }, pt: 2.5, pb: 8, '@media print': { p: 0 } }}
            >
              <TitlePortal
                component="h1"
                variant="h1"
                sx={{ whiteSpace: 'normal', overflow: 'visible', overflowWrap: 'anywhere', mb: 1.5 }}
              />
              <Faults>
                <Suspense fallback={<Waiting />}>{children}</Suspense>
              </Faults>
            </Box>
          </Box>
        </ConflictProvider>
      </ProofProvider>
    </WhyProvider>
  );
};
