import type { FactContent, ProcurementCreate as Body } from '@commonweal/wire';
import { SimpleForm } from '../fields/Form.js';
import { useFacts } from '../documents/useDocuments.js';
import { Alert } from '@mui/material';
import { Create, SaveButton, Toolbar } from 'react-admin';
import { FactInput, LineInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { WorkflowToBe } from '../workflows/WorkflowToBe.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useFollowed } from '../succession/useFollowed.js';
import { useWords } from '../strings/useWords.js';

/** What is asked at the start; the checklist asks the rest. Each is a fact of the vocabulary. */
const asked = ['category', 'directorate'];
const further = [
  'procurementType',
  'regime',
  'procurementRoute',
  'estimatedValueExVat',
  'estimatedValueIncVat',
  'commencesOn',
  'contractStartsOn',
  'contractMonths',
  'placeOfDelivery',
];

type Facts = Record<string, unknown>;

/** Fields that were left empty are not known, which is not the same as empty. */
const known = (facts: Facts = {}) =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );

const toBody = ({ facts, ...rest }: Body): Body => ({ ...rest, facts: known(facts) });

const Question = ({ name, source, fact }: { name: string; source: string; fact?: FactContent }) =>
  fact ? (
    <FactInput
      source={source}
      fact={fact}
      label={fact.question ?? fact.title}
      help={fact.help}
      compact
      required={asked.includes(name)}
    />
  ) : null;

const ProcurementCreate = () => {
  const t = useWords();
  const facts = useFacts();
  const { contract, start, error, isLoading } = useFollowed();
  if (isLoading) return <Waiting />;
  return (
    <>
      <Lead>{t('procurement.openLead')}</Lead>
      {error && <Alert severity="warning">{t('succession.notThere')}</Alert>}
      {contract && (
        <Alert severity="info">
          {t('succession.openLead', { title: `${contract.reference}, ${contract.title}` })}
        </Alert>
      )}
      <Create title={t('procurement.open')} transform={toBody} redirect="show" actions={false}>
        <SimpleForm
          noValidate
          defaultValues={start}
          toolbar={
            <Toolbar>
              <SaveButton label={t('procurement.openIt')} alwaysEnable />
            </Toolbar>
          }
          warnWhenUnsavedChanges
        >
          <FormGrid>
            <Wide>
              <LineInput
                source="title"
                label={t('procurement.titleField')}
                help={t('procurement.titleHelp')}
                required
              />
            </Wide>
            {asked.map((name) => (
              <Question key={name} name={name} source={name} fact={facts.get(name)} />
            ))}
            {further.map((name) => (
              <Question key={name} name={name} source={`facts.${name}`} fact={facts.get(name)} />
            ))}
          </FormGrid>
          <WorkflowToBe />
        </SimpleForm>
      </Create>
    </>
  );
};

export default ProcurementCreate;
