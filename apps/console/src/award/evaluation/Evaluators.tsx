import type { CriterionKind, EvaluationView, EvaluatorView } from '@commonweal/wire';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useAnswer } from '../../api/useAnswer.js';
import { useCommand } from '../../api/useCommand.js';
import { AskDialog, ReasonDialog, useDialog } from '../../fields/AskDialog.js';
import { ChoiceInput, ChoicesInput } from '../../fields/FactInput.js';
import { PlainMoment } from '../../fields/Plain.js';
import type { Column } from '../../fields/column.js';
import { Rows } from '../../fields/Rows.js';
import { Section } from '../../fields/Section.js';
import { StatusTag } from '../../fields/StatusTag.js';
import { useWordOptions } from '../../fields/useWordOptions.js';
import { EmptyState } from '../../shell/EmptyState.js';
import { useWord, useWords } from '../../strings/useWords.js';

const scoredKinds: CriterionKind[] = ['quality', 'social-value'];

const Assign = ({ procurementId, onClose }: { procurementId: string; onClose: () => void }) => {
  const t = useWords();
  const options = useWordOptions();
  const { run, busy } = useCommand();
  const people = useAnswer(['people-names'], (house) => house.names(), { staleTime: 300_000 }).data ?? [];
  return (
    <AskDialog
      title={t('award.evaluation.assign')}
      confirm={t('award.evaluation.assign')}
      record={{ kinds: scoredKinds }}
      busy={busy}
      onClose={onClose}
      onDo={({ personId, kinds }) =>
        run({
          do: (house) =>
            house.addEvaluator(procurementId, {
              personId: personId as string,
              kinds: (kinds ?? []) as CriterionKind[],
            }),
          said: 'award.evaluation.assigned',
        })
      }
    >
      <ChoiceInput
        source="personId"
        label={t('award.evaluation.person')}
        values={people.map(({ id, name }) => ({ value: id, title: name }))}
        required
      />
      <ChoicesInput
        source="kinds"
        label={t('award.evaluation.scoresKinds')}
        values={options('criterionKind', scoredKinds)}
        required
      />
    </AskDialog>
  );
};

const useColumns = (): Column<EvaluatorView>[] => {
  const t = useWords();
  const word = useWord();
  return [
    { source: 'name', label: t('award.evaluation.person'), show: ({ name }) => name },
    {
      source: 'kinds',
      label: t('award.evaluation.scoresKinds'),
      show: ({ kinds }) => kinds.map((kind) => word('criterionKind', kind)).join(', '),
    },
    {
      source: 'declared',
      label: t('award.evaluation.declared'),
      show: ({ declared, declaration }) => (
        <>
          <StatusTag group="declared" value={declared} />
          {declaration && <Typography variant="body2">{declaration}</Typography>}
        </>
      ),
    },
    {
      source: 'scored',
      label: t('award.evaluation.scores'),
      show: ({ scored, toScore }) => t('award.evaluation.progress', { scored, toScore }),
    },
    {
      source: 'handedInAt',
      label: t('award.evaluation.handedIn'),
      show: ({ handedInAt }) => <PlainMoment value={handedInAt} />,
    },
  ];
};

interface Props {
  procurementId: string;
  evaluation: EvaluationView;
}

/** Who evaluates, and how far each is. */
export const Evaluators = ({ procurementId, evaluation: { evaluators, matters, mayEdit } }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isAssigning, setAssigning] = useDialog();
  const [leaving, setLeaving] = useState<EvaluatorView>();
  const columns = useColumns();
  const mayChange = mayEdit && !matters.some(({ agreed }) => agreed !== undefined);
  const release: Column<EvaluatorView> = {
    source: 'release',
    label: t('award.bid.actions'),
    show: (one) => (
      <Button
        size="small"
        onClick={() => setLeaving(one)}
        aria-label={t('award.evaluation.releaseOf', { name: one.name })}
      >
        {t('award.evaluation.release')}
      </Button>
    ),
  };
  return (
    <Section
      title={t('award.evaluation.evaluators')}
      hint={t('award.evaluation.evaluatorsHint')}
      aside={mayChange && <Button onClick={() => setAssigning(true)}>{t('award.evaluation.assign')}</Button>}
    >
      {evaluators.length ? (
        <Rows
          of={evaluators}
          columns={mayChange ? [...columns, release] : columns}
          label={t('award.evaluation.evaluators')}
        />
      ) : (
        <EmptyState
          title={t('award.evaluation.noEvaluators')}
          text={t('award.evaluation.noEvaluatorsText')}
        />
      )}
      {isAssigning && <Assign procurementId={procurementId} onClose={() => setAssigning(false)} />}
      {leaving && (
        <ReasonDialog
          title={t('award.evaluation.releaseOf', { name: leaving.name })}
          text={t('award.evaluation.releaseText')}
          confirm={t('award.evaluation.release')}
          busy={busy}
          onClose={() => setLeaving(undefined)}
          onDo={(reason) =>
            run({
              do: (house) => house.releaseEvaluator(procurementId, leaving.id, reason),
              said: 'award.evaluation.released',
            })
          }
        />
      )}
    </Section>
  );
};
