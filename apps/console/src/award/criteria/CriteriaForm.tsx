import type { CriteriaView } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { Form } from '../../fields/Form.js';
import { useCommand } from '../../api/useCommand.js';
import { ChoiceInput } from '../../fields/FactInput.js';
import { Folded } from '../../fields/Folded.js';
import { ListInput } from '../../fields/ListInput.js';
import { Section } from '../../fields/Section.js';
import { useWordOptions } from '../../fields/useWordOptions.js';
import { useWords } from '../../strings/useWords.js';
import { criteriaBody } from './criteria-body.js';
import { CriterionInputs } from './CriterionInputs.js';
import { ToAdd } from './ToAdd.js';
import { Totals } from './Totals.js';
import { criterionKinds } from '../choices.js';

const formOf = ({ criteria, tieBreak }: CriteriaView) => ({ criteria, tieBreak: tieBreak[0] });

/** Builds the criteria of one lot. A draft may be unfinished: what is missing is listed once it is saved. */
export const CriteriaForm = ({ procurementId, lot }: { procurementId: string; lot: CriteriaView }) => {
  const t = useWords();
  const options = useWordOptions();
  const { run, busy } = useCommand();
  const save = async (values: object) => {
    const outcome = await run({
      do: (house) => house.saveCriteria(procurementId, lot.lotId, criteriaBody(values), lot.version),
      said: 'award.criteria.saved',
      began: formOf(lot),
      readAgain: async (house) =>
        formOf((await house.criteria(procurementId)).find(({ lotId }) => lotId === lot.lotId) ?? lot),
    });
    return outcome.done ? undefined : outcome.errors;
  };
  return (
    <Form onSubmit={save} record={formOf(lot)} warnWhenUnsavedChanges noValidate>
      <Section title={t('award.criteria.list')}>
        <Totals />
        <ToAdd of={lot.toAdd} />
        <ListInput source="criteria" label={t('award.criteria.list')}>
          <Folded source="title" untitled={t('award.criteria.untitled')}>
            <CriterionInputs explained={lot.explained} />
          </Folded>
        </ListInput>
        <Box sx={{ maxWidth: 480, my: 2 }}>
          <ChoiceInput
            source="tieBreak"
            label={t('award.criteria.tieBreak')}
            values={options('criterionKind', criterionKinds)}
          />
        </Box>
        <Button type="submit" variant="contained" loading={busy}>
          {t('award.criteria.save')}
        </Button>
      </Section>
    </Form>
  );
};
