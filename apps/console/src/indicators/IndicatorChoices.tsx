import type { IndicatorChoiceView } from '@commonweal/wire';
import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { useDialog } from '../fields/AskDialog.js';
import { Section } from '../fields/Section.js';
import { useProcurement } from '../procurements/procurement-context.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { AddIndicator } from './AddIndicator.js';
import { CannotDecideYet } from './CannotDecideYet.js';
import { IndicatorCard } from './IndicatorCard.js';
import { isWaiting, waitingFor } from './waiting.js';

/** Theme, then outcome, then its indicators, in the order in which the engine lists them. */
function grouped(choices: IndicatorChoiceView[]): Map<string, Map<string, IndicatorChoiceView[]>> {
  const themes = new Map<string, Map<string, IndicatorChoiceView[]>>();
  for (const choice of choices) {
    const outcomes = themes.get(choice.theme) ?? new Map<string, IndicatorChoiceView[]>();
    const outcome = choice.outcomes[0] ?? '';
    outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), choice]);
    themes.set(choice.theme, outcomes);
  }
  return themes;
}

const Progress = ({ choices }: { choices: IndicatorChoiceView[] }) => {
  const t = useWords();
  const toDecide = choices.filter((one) => !isWaiting(one));
  const decided = toDecide.filter((one) => one.choice).length;
  const words = t('indicator.progress', { decided, all: toDecide.length });
  return (
    <Box sx={{ flex: 1, minWidth: 220, maxWidth: 480 }}>
      <Typography sx={{ fontWeight: 600 }}>{words}</Typography>
      <LinearProgress
        variant="determinate"
        aria-label={words}
        value={toDecide.length ? (100 * decided) / toDecide.length : 100}
        sx={{ height: 8, borderRadius: 4, mt: 0.5 }}
      />
    </Box>
  );
};

const Outcome = ({ title, choices }: { title: string; choices: IndicatorChoiceView[] }) => (
  <Box component="section" sx={{ mt: 2 }}>
    <Typography variant="h3" color="textSecondary" sx={{ mb: 1, maxWidth: 820 }}>
      {title}
    </Typography>
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {choices.map((one) => (
        <IndicatorCard key={`${one.id}:${one.version}`} indicator={one} />
      ))}
    </Box>
  </Box>
);

/** Every indicator that rules suggest or that was added, each to be decided. */
const IndicatorChoices = () => {
  const t = useWords();
  const { procurement, checklist } = useProcurement();
  const [isAdding, setAdding] = useDialog();
  const { data, error, refetch } = useAnswer(['indicator-choices', procurement.id], (house) =>
    house.indicatorChoices(procurement.id),
  );
  if (error) return <PageFault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const add = checklist.may.includes('edit') && (
    <Button onClick={() => setAdding(true)} variant={data.length ? 'outlined' : 'contained'}>
      {t('indicator.add')}
    </Button>
  );
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          alignItems: 'center',
          justifyContent: 'space-between',
          mb: 2,
        }}
      >
        <Progress choices={data} />
        {add}
      </Box>
      {!data.length && <EmptyState title={t('indicator.none')} text={t('indicator.noneText')} />}
      {[...grouped(data.filter((one) => !isWaiting(one)))].map(([theme, outcomes]) => (
        <Section key={theme} title={theme}>
          {[...outcomes].map(([outcome, choices]) => (
            <Outcome key={outcome} title={outcome} choices={choices} />
          ))}
        </Section>
      ))}
      <CannotDecideYet waiting={waitingFor(data, checklist)} />
      {isAdding && <AddIndicator onClose={() => setAdding(false)} />}
    </>
  );
};

export default IndicatorChoices;
