import { Box, Tab, Tabs } from '@mui/material';
import { type ReactNode, Suspense } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { mayRead } from '../session/may-read.js';
import { Waiting } from '../shell/Waiting.js';

interface PageTab {
  /** What follows the base in the address; empty for the first one. */
  path: string;
  title: string;
  page: ReactNode;
  /** What must be the person's to read for the tab to be there. */
  of?: string;
}

/** Tabs that are addresses: each can be linked to, and the back button works. */
export const PageTabs = ({ base, label, tabs: all }: { base: string; label: string; tabs: PageTab[] }) => {
  const { pathname } = useLocation();
  const tabs = all.filter(({ of }) => !of || mayRead(of));
  const rest = pathname.slice(base.length).replace(/^\//, '').split('/')[0] ?? '';
  const current = tabs.find((tab) => tab.path === rest) ?? tabs[0];
  return (
    <>
      <Box
        component="nav"
        aria-label={label}
        className="no-print"
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 2 }}
      >
        <Tabs
          value={current?.path ?? ''}
          variant="scrollable"
          allowScrollButtonsMobile
          slotProps={{ list: { role: null as never } }}
        >
          {tabs.map((tab) => (
            <Tab
              key={tab.path}
              value={tab.path}
              label={tab.title}
              component={Link}
              to={tab.path ? `${base}/${tab.path}` : base}
              role={undefined}
              aria-selected={undefined}
              aria-current={tab === current ? 'page' : undefined}
              tabIndex={0}
            />
          ))}
        </Tabs>
      </Box>
      <Suspense fallback={<Waiting />}>{current?.page}</Suspense>
    </>
  );
};
