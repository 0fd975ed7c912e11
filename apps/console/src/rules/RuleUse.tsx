import type { DeclinedView, RuleUseView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { Particulars } from '../fields/Particulars.js';
import { PlainMoment } from '../fields/Plain.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';

/** The share that was taken up, in words; nothing where nobody has answered. */
export const Accepted = ({ use: { accepted, declined } }: { use: RuleUseView }) => {
  const t = useWords();
  const all = accepted + declined;
  return <>{all ? t('rule.use.of', { accepted, all }) : t('rule.use.unanswered')}</>;
};

const Declined = ({ one }: { one: DeclinedView }) => (
  <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
    <Typography component="div" variant="body2" color="textSecondary">
      <Link component={RouterLink} to={one.link}>
        {one.reference}
      </Link>{' '}
      · {one.what} · {one.by} · <PlainMoment value={one.at} />
    </Typography>
    <Prose text={one.reason} />
  </Box>
);

/** How the rule fares since it was published, and why people declined what it asked. */
export const RuleUse = ({ rule }: { rule: string }) => {
  const t = useWords();
  const maySee = hasRole('policy-editor') || hasRole('policy-approver') || hasRole('auditor');
  const { data } = useAnswer(['rule-use', rule], (house) => house.ruleUse(rule), { enabled: maySee });
  if (!data) return null;
  return (
    <Section title={t('rule.use.one')}>
      <Particulars
        of={[
          [t('rule.use.fired'), String(data.fired)],
          [t('rule.use.share'), <Accepted key="share" use={data} />],
          [t('rule.use.last'), data.lastFiredAt && <PlainMoment value={data.lastFiredAt} />],
        ]}
      />
      {data.reasons.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
            {t('rule.use.reasons')}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {data.reasons.map((one) => (
              <Declined key={`${one.link}${one.at}${one.what}`} one={one} />
            ))}
          </Box>
        </>
      )}
    </Section>
  );
};
