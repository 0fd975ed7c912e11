import type { ContractView, ProcurementView } from '@commonweal/wire';
import { Box, Button, Link, Typography } from '@mui/material';
import { useGetOne } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { dayInWords, daysUntil } from '../fields/moments.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { WhyButton } from '../fields/WhyButton.js';
import { mayRead } from '../session/may-read.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { Lessons } from './Lessons.js';

const Successor = ({ id }: { id: string }) => {
  const t = useWords();
  const { data: it, error } = useGetOne<ProcurementView>('procurements', { id }, { retry: false });
  if (error) return <Typography>{t('succession.elsewhere')}</Typography>;
  if (!it) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Link component={RouterLink} to={`/procurements/${id}/show`}>
        {it.title}
      </Link>
      <Typography component="span" color="textSecondary">
        {it.reference}, {it.stageTitle}
      </Typography>
      <StatusTag group="procurementState" value={it.state} />
    </Box>
  );
};

const NotFollowed = ({ id }: { id: string }) => {
  const t = useWords();
  return (
    <>
      <Typography sx={{ mb: 1 }}>{t('succession.none')}</Typography>
      {hasRole('lead') ? (
        <Button component={RouterLink} to={`/procurements/create?follows=${id}`} variant="contained">
          {t('succession.start')}
        </Button>
      ) : (
        <Typography color="textSecondary">{t('succession.leadStarts')}</Typography>
      )}
    </>
  );
};

/** Warnings and advice that rules give about the contract. */
const Said = ({ id }: { id: string }) => {
  const { data = [] } = useAnswer(
    ['standing-effects', 'contract', id],
    (house) => house.standingEffects('contract', id),
    { enabled: mayRead('decisions') },
  );
  const said = data.filter(({ state, effect }) => state === 'stands' && ['warn', 'advise'].includes(effect));
  return said.map((one) => {
    const { message = one.words } = one.arguments as { message?: string };
    return (
      <Box
        key={one.id}
        sx={{
          pl: 1.5,
          mb: 1.5,
          borderLeft: 4,
          borderColor: one.effect === 'warn' ? 'warning.main' : 'secondary.main',
        }}
      >
        <Typography variant="body2">{message}</Typography>
        <WhyButton decisionId={one.decisionId} about={message} />
      </Box>
    );
  });
};

/** The end of a contract: when it comes, what follows it, what it taught. */
const WhatComesNext = ({ contract: it }: { contract: ContractView }) => {
  const t = useWords();
  const days = daysUntil(it.endsOn);
  const day = dayInWords(it.endsOn);
  return (
    <>
      <Section title={t('succession.next')}>
        <Typography sx={{ mb: 1 }}>
          {days < 0 ? t('succession.ended', { day }) : t('succession.ends', { day, smart_count: days })}
        </Typography>
        <Said id={it.id} />
        {it.successorId ? <Successor id={it.successorId} /> : <NotFollowed id={it.id} />}
      </Section>
      <Lessons contractId={it.id} />
    </>
  );
};

export default WhatComesNext;
