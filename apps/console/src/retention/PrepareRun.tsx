import { useNavigate } from 'react-router-dom';
import type { DisposableKind } from '@commonweal/wire';
import { AskButton } from '../fields/AskButton.js';
import { ChoiceInput, LongTextInput } from '../fields/FactInput.js';
import { useWords } from '../strings/useWords.js';

/** Lists everything of a kind that is over, to be looked at and then disposed of. */
export const PrepareRun = () => {
  const t = useWords();
  const navigate = useNavigate();
  const kinds = (['procurement', 'contract'] as const).map((value) => ({
    ...{ value, title: t(`retention.all.${value}`) },
  }));
  return (
    <AskButton
      label={t('retention.many')}
      text={t('retention.manyText')}
      confirm={t('retention.list')}
      command={({ kind, reason }) => ({
        do: (house) => house.prepareDisposals({ kind: kind as DisposableKind, reason: String(reason ?? '') }),
      })}
      onDone={({ id }) => void navigate(`/disposal-runs/${id}/show`)}
    >
      <ChoiceInput source="kind" label={t('retention.which')} values={kinds} required />
      <LongTextInput source="reason" label={t('retention.reason')} required />
    </AskButton>
  );
};
