import type { ContractView, ExtensionGiven, NovationGiven, TerminationGiven } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useState } from 'react';
import { AutocompleteInput, ReferenceInput } from 'react-admin';
import type { House } from '../api/data-provider.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { ChoiceInput, DateInput, LongTextInput } from '../fields/FactInput.js';
import { textFieldLabelledAbove } from '../fields/label-above.js';
import { hasRole } from '../session/session.js';
import { useWord, useWords } from '../strings/useWords.js';

const steps = ['extend', 'novate', 'terminate'] as const;
type Step = (typeof steps)[number];

const Reason = () => <LongTextInput source="reason" label={useWords()('contractChange.reason')} required />;

const Extension = () => {
  const t = useWords();
  const word = useWord();
  const values = ['same-pace', 'unchanged'].map((value) => ({
    value,
    title: word('extensionTargets', value),
  }));
  return (
    <>
      <DateInput source="endsOn" label={t('contractChange.endsOn')} required />
      <ChoiceInput source="targets" label={t('contractChange.targets')} values={values} required />
      <Reason />
    </>
  );
};

const Novation = () => (
  <>
    <ReferenceInput source="supplierId" reference="suppliers" sort={{ field: 'name', order: 'ASC' }}>
      <AutocompleteInput
        label={useWords()('contractChange.supplier')}
        optionText="name"
        size="small"
        TextFieldProps={textFieldLabelledAbove}
        isRequired
        helperText={false}
      />
    </ReferenceInput>
    <Reason />
  </>
);

const Termination = () => (
  <>
    <DateInput source="on" label={useWords()('contractChange.on')} required />
    <Reason />
  </>
);

const fields = { extend: Extension, novate: Novation, terminate: Termination };

const StepDialog = ({ it, step, onClose }: { it: ContractView; step: Step; onClose: () => void }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const Fields = fields[step];
  const commands = {
    extend: (house: House, body: object) => house.extendContract(it.id, body as ExtensionGiven, it.version),
    novate: (house: House, body: object) => house.novateContract(it.id, body as NovationGiven, it.version),
    terminate: (house: House, body: object) =>
      house.terminateContract(it.id, body as TerminationGiven, it.version),
  };
  const said = {
    extend: 'contractChange.extended',
    novate: 'contractChange.novated',
    terminate: 'contractChange.terminated',
  } as const;
  return (
    <AskDialog
      title={t(`contractChange.${step}Title`)}
      text={t(`contractChange.${step}Text`)}
      confirm={t(`contractChange.${step}`)}
      record={step === 'extend' ? { targets: 'same-pace' } : {}}
      danger={step === 'terminate'}
      busy={busy}
      onClose={onClose}
      onDo={(values) =>
        run({
          do: (house) => commands[step](house, values),
          said: said[step],
          began: it,
          readAgain: (house) => house.oneContract(it.id),
        })
      }
    >
      <Fields />
    </AskDialog>
  );
};

/** An extension may be recorded after the last day that it moves. */
const possible: Record<ContractView['state'], readonly Step[]> = {
  running: steps,
  ended: ['extend'],
  terminated: [],
};

/** What may become of a contract: each with its reason. */
export const ContractLife = ({ it }: { it: ContractView }) => {
  const t = useWords();
  const [step, setStep] = useState<Step>();
  if (!hasRole('contract-manager')) return null;
  return (
    <>
      {possible[it.state].map((each) => (
        <Button key={each} size="small" onClick={() => setStep(each)}>
          {t(`contractChange.${each}`)}
        </Button>
      ))}
      {step && <StepDialog it={it} step={step} onClose={() => setStep(undefined)} />}
    </>
  );
};
