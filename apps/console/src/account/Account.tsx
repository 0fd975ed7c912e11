import { Box } from '@mui/material';
import { Title } from 'react-admin';
import { Lead } from '../shell/Lead.js';
import { useWords } from '../strings/useWords.js';
import { MyPassword } from './MyPassword.js';
import { MySecondFactor } from './MySecondFactor.js';
import { MySessions } from './MySessions.js';

/** How I sign in, and where I am signed in. */
const Account = () => {
  const t = useWords();
  return (
    <>
      <Title title={t('account.title')} />
      <Lead>{t('account.lead')}</Lead>
      <Box sx={{ maxWidth: 860 }}>
        <MyPassword />
        <MySecondFactor />
        <MySessions />
      </Box>
    </>
  );
};

export default Account;
