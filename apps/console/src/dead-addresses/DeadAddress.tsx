import type { DeadAddressView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { dayInWords } from '../fields/moments.js';
import { Particulars } from '../fields/Particulars.js';
import { Pending } from '../fields/Pending.js';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { useWord, useWords } from '../strings/useWords.js';
import { Remedy } from './Remedy.js';

const Hanging = ({ it: { hanging: of, standing } }: { it: DeadAddressView }) => {
  const t = useWords();
  const word = useWord();
  return (
    <Section
      title={t('deadAddress.hanging')}
      hint={standing && of.length ? t('deadAddress.hangingHint') : undefined}
    >
      {!of.length && <Typography color="textSecondary">{t('deadAddress.hangingNone')}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {of.map(({ id, kind, title, link, dueOn }) => (
          <Box component="li" key={id} sx={{ py: 0.25, ml: kind === 'return' ? 2.5 : 0 }}>
            {word('workKind', kind)}{' '}
            <Link component={RouterLink} to={link}>
              {title}
            </Link>
            {dueOn && `, ${t('deadAddress.due', { day: dayInWords(dueOn) })}`}
          </Box>
        ))}
      </Box>
    </Section>
  );
};

const Facts = ({ it }: { it: DeadAddressView }) => {
  const t = useWords();
  const supplier = it.supplierId && (
    <Link component={RouterLink} to={`/suppliers/${it.supplierId}/show`}>
      {t('deadAddress.toSupplier')}
    </Link>
  );
  return (
    <Section title={t('deadAddress.one')} aside={supplier}>
      <Particulars
        of={[
          [t('deadAddress.address'), it.address],
          [t('deadAddress.person'), it.name],
          [t('deadAddress.since'), <PlainMoment key="since" value={it.since} />],
          [t('deadAddress.lastAt'), <PlainMoment key="last" value={it.lastAt} />],
          [t('deadAddress.failures'), t('deadAddress.times', { smart_count: it.failures })],
          [t('deadAddress.said'), it.said],
        ]}
      />
    </Section>
  );
};

/** One address at which no mail arrives: what hangs on it, and its remedy. */
const DeadAddress = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: it, error } = useAnswer(['dead-address', id], (house) => house.deadAddress(id));
  if (!it) return <Pending title={t('deadAddress.one')} error={error} />;
  return (
    <>
      <Title title={it.address} />
      <Remedy it={it} />
      <Facts it={it} />
      <Hanging it={it} />
    </>
  );
};

export default DeadAddress;
