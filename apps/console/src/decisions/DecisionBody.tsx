import type { DecisionView, ExplanationView, ResponseView } from '@commonweal/wire';
import { Alert, Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Particulars } from '../fields/Particulars.js';
import { PlainDate, PlainMoment } from '../fields/Plain.js';
import { Prose } from '../fields/Prose.js';
import { Source } from '../fields/Sources.js';
import { StatusTag } from '../fields/StatusTag.js';
import { capital } from '../strings/as-words.js';
import { useWords } from '../strings/useWords.js';
import { ConditionTree } from './ConditionTree.js';

const Heading = ({ children }: { children: string }) => (
  <Typography variant="h3" sx={{ mt: 2.5, mb: 0.5 }}>
    {children}
  </Typography>
);

export const Basis = ({ basis }: { basis: ExplanationView['basis'] }) => (
  <Box component="blockquote" sx={{ m: 0, pl: 2, borderLeft: '3px solid', borderColor: 'secondary.main' }}>
    <Prose text={basis.text} />
    <Typography variant="body2" color="textSecondary" component="div">
      <Source of={basis} />
    </Typography>
  </Box>
);

const Responses = ({ responses }: { responses: ResponseView[] }) => {
  const t = useWords();
  if (!responses.length) return <Typography color="textSecondary">{t('decision.noResponses')}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {responses.map((one) => (
        <Box component="li" key={one.at} sx={{ mb: 1 }}>
          {one.what}
          {one.reason && <Prose text={one.reason} />}
          <Typography variant="body2" color="textSecondary">
            {one.by}, <PlainMoment value={one.at} />
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

const Reasoning = ({ explanation }: { explanation: ExplanationView }) => {
  const t = useWords();
  return (
    <>
      <Prose text={explanation.sentence} />
      <Heading>{t('decision.conditions')}</Heading>
      <ConditionTree node={explanation.tree} />
      {explanation.nearestMiss && (
        <>
          <Heading>{t('decision.nearestMiss')}</Heading>
          <Prose text={explanation.nearestMiss} />
        </>
      )}
      <Heading>{t('decision.basis')}</Heading>
      <Basis basis={explanation.basis} />
    </>
  );
};

/** A decision in full: sentence, conditions with what they saw, basis, release and day, facts, responses. */
export const DecisionBody = ({ decision: it }: { decision: DecisionView }) => {
  const t = useWords();
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <StatusTag group="verdict" value={it.verdict} />
        <Typography variant="body2">
          {t('decision.decidedBy', { release: it.release })} <PlainDate value={it.today} />
        </Typography>
      </Box>
      {it.replaced && (
        <Alert severity="info" role={undefined} sx={{ mb: 1 }}>
          {t('decision.replaced')}
        </Alert>
      )}
      {it.explanation && <Reasoning explanation={it.explanation} />}
      <Heading>{t('decision.effects')}</Heading>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {it.effects.map((words) => (
          <li key={words}>{capital(words)}</li>
        ))}
      </Box>
      <Heading>{t('decision.responses')}</Heading>
      <Responses responses={it.responses ?? []} />
      <Heading>{t('decision.facts')}</Heading>
      <Particulars columns={1} of={Object.entries(it.facts ?? {})} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 3 }}>
        <Link component={RouterLink} to={`/rules/${it.rule}/show`}>
          {t('decision.toRule')}
        </Link>
        <Link component={RouterLink} to={`/releases/${it.release}/show`}>
          {t('decision.toRelease', { release: it.release })}
        </Link>
        <Link component={RouterLink} to={`/decisions/${it.id}/show`}>
          {t('decision.permalink')}
        </Link>
      </Box>
    </>
  );
};
