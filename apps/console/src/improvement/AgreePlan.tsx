import type { ContractView, ImprovementPlanCreate } from '@commonweal/wire';
import type { FieldValues } from 'react-hook-form';
import { useAnswer } from '../api/useAnswer.js';
import { AskButton } from '../fields/AskButton.js';
import { ChoiceInput, DateInput, LineInput, LongTextInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { ListInput } from '../fields/ListInput.js';
import { useWords } from '../strings/useWords.js';

const atFirst = { steps: [{}] };

const Inputs = ({ contractId }: { contractId: string }) => {
  const t = useWords();
  const { data = [] } = useAnswer(['obligations', contractId], (house) => house.obligationsOf(contractId));
  const values = data.map(({ id, title }) => ({ value: id, title }));
  return (
    <FormGrid>
      <Wide>
        <ChoiceInput
          source="obligationId"
          label={t('improvement.obligation')}
          help={t('improvement.whole')}
          values={values}
        />
        <LongTextInput source="aim" label={t('improvement.aim')} required />
      </Wide>
      <DateInput source="dueOn" label={t('improvement.dueOn')} />
      <Wide>
        <ListInput source="steps" label={t('improvement.steps')}>
          <FormGrid>
            <Wide>
              <LineInput source="what" label={t('improvement.what')} required />
            </Wide>
            <LineInput source="who" label={t('improvement.who')} required />
            <DateInput source="dueOn" label={t('improvement.by')} required />
          </FormGrid>
        </ListInput>
      </Wide>
    </FormGrid>
  );
};

function planIn({ obligationId, aim, dueOn, steps }: FieldValues): ImprovementPlanCreate {
  return {
    ...(obligationId ? { obligationId: String(obligationId) } : {}),
    ...(dueOn ? { dueOn: String(dueOn) } : {}),
    aim: String(aim ?? ''),
    steps: (steps ?? []) as ImprovementPlanCreate['steps'],
  };
}

/** Agrees a plan with its steps. */
export const AgreePlan = ({ contract }: { contract: ContractView }) => {
  const t = useWords();
  return (
    <AskButton
      size="small"
      label={t('improvement.agree')}
      text={t('improvement.agreeText')}
      record={atFirst}
      width="md"
      command={(values) => ({
        do: (house) => house.agreeImprovement(contract.id, planIn(values)),
        said: 'improvement.agreed',
      })}
    >
      <Inputs contractId={contract.id} />
    </AskButton>
  );
};
