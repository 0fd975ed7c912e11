import { Link, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { Particulars } from '../fields/Particulars.js';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { Pending } from '../fields/Pending.js';
import { useWords } from '../strings/useWords.js';
import { linksIn } from './links-in.js';

const Text = ({ text }: { text: string }) => (
  <Typography component="div" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: 720, mt: 2 }}>
    {linksIn(text, window.location.origin).map((piece, index) =>
      piece.href ? (
        <Link key={index} href={piece.href} target="_blank">
          {piece.text}
        </Link>
      ) : (
        <span key={index}>{piece.text}</span>
      ),
    )}
  </Typography>
);

const MailShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: it, error } = useAnswer(['mail', id], (house) => house.mail(id));
  if (!it) return <Pending title={t('mailbox.one')} error={error} />;
  return (
    <>
      <Title title={it.subject} />
      <Typography sx={{ mb: 1.5 }}>
        <Link component={RouterLink} to="/mailbox">
          {t('mailbox.back')}
        </Link>
      </Typography>
      <Section title={t('mailbox.one')}>
        <Particulars
          columns={1}
          of={[
            [t('mailbox.to'), it.to],
            [t('mailbox.at'), <PlainMoment key="at" value={it.at} />],
          ]}
        />
        <Text text={it.text} />
      </Section>
    </>
  );
};

export default MailShow;
