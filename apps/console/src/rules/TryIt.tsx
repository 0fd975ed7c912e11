import type { ExplanationView } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { ConditionTree } from '../decisions/ConditionTree.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';
import { FactsForm } from './FactsForm.js';
import { factsIn } from './facts-in.js';

interface Props {
  changeId: string;
  draft: Record<string, unknown>;
}

/** The rule tried against a form of facts. Nothing is written. */
export const TryIt = ({ changeId, draft }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [facts, setFacts] = useState<Record<string, unknown>>({});
  const [answer, setAnswer] = useState<ExplanationView>();
  const attempt = async () => {
    const outcome = await run({
      do: (house) => house.trial({ content: draft, facts, change: changeId }),
      readsOnly: true,
    });
    if (outcome.done) setAnswer(outcome.value);
  };
  return (
    <Section title={t('rule.try')} hint={t('rule.tryHint')}>
      <FactsForm columns={1} asked={factsIn(draft['conditions'])} facts={facts} onChange={setFacts} />
      <Button onClick={() => void attempt()} loading={busy} sx={{ my: 1 }}>
        {t('rule.tryNow')}
      </Button>
      {answer && (
        <Box aria-live="polite">
          <StatusTag group="verdict" value={answer.verdict} />
          <ConditionTree node={answer.tree} />
          {answer.nearestMiss && <Prose text={answer.nearestMiss} />}
        </Box>
      )}
    </Section>
  );
};
