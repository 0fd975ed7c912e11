import { Button, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { Section } from '../fields/Section.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { Left } from './Left.js';

/** Leads the administrator to the first set-up until it is done. */
export const SetUpNotice = () => {
  const t = useWords();
  const { data } = useAnswer(['council'], (house) => house.council(), { enabled: hasRole('admin') });
  const isOpen = data?.state === 'open';
  if (!data || (!isOpen && (data.state !== 'in-force' || !data.left.length))) return null;
  return (
    <Section title={t('council.notice')}>
      {isOpen ? (
        <Typography sx={{ mb: 1.5 }}>{t('council.noticeText')}</Typography>
      ) : (
        <Left left={data.left} />
      )}
      <Button component={Link} to={isOpen ? '/council' : '/council/people'} variant="contained">
        {t('council.noticeGo')}
      </Button>
    </Section>
  );
};
