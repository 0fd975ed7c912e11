import type { ContractView, KpisAppropriate } from '@commonweal/wire';
import { AskButton } from '../fields/AskButton.js';
import { LongTextInput } from '../fields/FactInput.js';
import { useWords } from '../strings/useWords.js';

/** Says that key performance indicators are not appropriate for a contract, or takes that back. */
export const KpisAppropriateButton = ({ of: { id, version, kpisNotAppropriate } }: { of: ContractView }) => {
  const t = useWords();
  return (
    <AskButton
      size="small"
      variant="text"
      label={t(kpisNotAppropriate ? 'obligation.kpisWant' : 'obligation.kpisRefuse')}
      text={t(kpisNotAppropriate ? 'obligation.kpisWantText' : 'obligation.kpisRefuseText')}
      command={(values) => ({
        do: (house) =>
          house.setKpisAppropriate(
            id,
            { ...(values as Pick<KpisAppropriate, 'reason'>), appropriate: kpisNotAppropriate },
            version,
          ),
        said: 'obligation.kpiSet',
      })}
    >
      <LongTextInput source="reason" label={t('contractChange.reason')} required />
    </AskButton>
  );
};
