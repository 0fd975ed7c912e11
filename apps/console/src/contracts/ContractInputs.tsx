import { contractTypes, regimes } from './choices.js';
import type { ContractView } from '@commonweal/wire';
import { AutocompleteInput, ReferenceInput, useRecordContext } from 'react-admin';
import { useFactValues } from '../documents/useDocuments.js';
import { ChoiceInput, DateInput, LineInput, MoneyInput } from '../fields/FactInput.js';
import { textFieldLabelledAbove } from '../fields/label-above.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { useWord, useWords } from '../strings/useWords.js';
import { RegisterInputs } from './RegisterInputs.js';
import { useManagers } from './useManagers.js';

const TitleInput = () => <LineInput source="title" label={useWords()('contract.titleField')} required />;

const ManagerInput = ({ help }: { help?: string }) => {
  const it = useRecordContext<ContractView>();
  const present = it?.managerId ? { value: it.managerId, title: it.manager ?? '' } : undefined;
  return (
    <ChoiceInput
      source="managerId"
      label={useWords()('contract.manager')}
      help={help}
      values={useManagers(present)}
    />
  );
};

const ValueInput = () => <MoneyInput source="valueExVat" label={useWords()('contract.value')} required />;

/** What decides which duties are owed, and from which day they are counted. */
const LawInputs = () => {
  const t = useWords();
  const options = useWordOptions();
  return (
    <>
      <ChoiceInput
        source="type"
        label={t('contract.type')}
        help={t('contract.typeHelp')}
        values={options('contractType', contractTypes)}
      />
      <MoneyInput
        source="estimatedValueIncVat"
        label={t('contract.estimate')}
        help={t('contract.estimateHelp')}
      />
      <DateInput source="commencedOn" label={t('contract.commencedOn')} />
      <DateInput source="signedOn" label={t('contract.signedOn')} help={t('contract.signedOnHelp')} />
    </>
  );
};

/** Everything that is known of a contract at its start. */
export const ContractInputs = () => {
  const t = useWords();
  const word = useWord();
  return (
    <FormGrid>
      <Wide>
        <TitleInput />
        <ReferenceInput source="supplierId" reference="suppliers" sort={{ field: 'name', order: 'ASC' }}>
          <AutocompleteInput
            label={t('contract.supplier')}
            optionText="name"
            size="small"
            TextFieldProps={textFieldLabelledAbove}
            isRequired
            helperText={false}
          />
        </ReferenceInput>
      </Wide>
      <ChoiceInput
        source="category"
        label={t('contract.category')}
        values={useFactValues('category')}
        required
      />
      <ChoiceInput
        source="directorate"
        label={t('contract.directorate')}
        values={useFactValues('directorate')}
        required
      />
      <ChoiceInput
        source="regime"
        label={t('contract.regime')}
        values={regimes.map((value) => ({ value, title: word('regime', value) }))}
        required
      />
      <ValueInput />
      <DateInput source="startsOn" label={t('contract.startsOn')} required />
      <DateInput source="endsOn" label={t('contract.endsOn')} required />
      <ManagerInput help={t('contract.managerHelp')} />
      <LawInputs />
      <RegisterInputs />
    </FormGrid>
  );
};

/** What may change while it runs. */
export const ContractChangeInputs = () => (
  <FormGrid>
    <Wide>
      <TitleInput />
    </Wide>
    <ValueInput />
    <ManagerInput />
    <LawInputs />
    <RegisterInputs />
  </FormGrid>
);
