import { Box, CssBaseline } from '@mui/material';
import type { ReactNode } from 'react';
import { AdminContext, Notification, Title, TitlePortal } from 'react-admin';
import { dataProvider } from '../api/data-provider.js';
import { queryClient } from '../api/query-client.js';
import { Section } from '../fields/Section.js';
import { authProvider } from '../session/auth-provider.js';
import { Header } from '../shell/Header.js';
import { Lead } from '../shell/Lead.js';
import { i18nProvider } from '../strings/i18n-provider.js';
import { useWords } from '../strings/useWords.js';
import { theme } from '../theme.js';
import { FactorSteps } from './FactorSteps.js';
import { ProofProvider } from './ProofProvider.js';

const Bare = ({ children }: { children: ReactNode }) => (
  <ProofProvider>
    <CssBaseline />
    <Header />
    <Box component="main" sx={{ maxWidth: 860, px: { xs: 2, md: 3 }, pt: 2.5, pb: 8 }}>
      <TitlePortal component="h1" variant="h1" sx={{ whiteSpace: 'normal', overflow: 'visible', mb: 1.5 }} />
      {children}
    </Box>
  </ProofProvider>
);

const First = () => {
  const t = useWords();
  return (
    <>
      <Title title={t('account.factor.firstTitle')} />
      <Lead>{t('account.factor.firstLead')}</Lead>
      <Section title={t('account.factor.title')}>
        <FactorSteps label={t('account.factor.begin')} onDone={() => window.location.reload()} />
      </Section>
    </>
  );
};

/** All there is of the console for who must have a second factor and has none yet. */
const EnrolFirst = () => (
  <AdminContext
    dataProvider={dataProvider}
    authProvider={authProvider}
    queryClient={queryClient}
    i18nProvider={i18nProvider}
    theme={theme}
    darkTheme={null}
  >
    <Bare>
      <First />
    </Bare>
    <Notification />
  </AdminContext>
);

export default EnrolFirst;
