import type { CriterionExplained } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { useWrappedSource } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useDocumentOptions } from '../../documents/useDocuments.js';
import { ChoiceInput, LineInput, LongTextInput, NumberInput } from '../../fields/FactInput.js';
import { FormGrid, Wide } from '../../fields/FormGrid.js';
import { ListInput } from '../../fields/ListInput.js';
import { useWordOptions } from '../../fields/useWordOptions.js';
import { useWords } from '../../strings/useWords.js';
import { criterionKinds, offerDirections, scoringMethods } from '../choices.js';

const OnScale = () => {
  const t = useWords();
  return (
    <>
      <ChoiceInput
        source="scale"
        label={t('award.criteria.scale')}
        values={useDocumentOptions('scale')}
        required
      />
      <NumberInput
        source="passMark"
        label={t('award.criteria.passMark')}
        help={t('award.criteria.passMarkHelp')}
      />
    </>
  );
};

const Figures = ({ method }: { method: string | undefined }) => {
  const t = useWords();
  const options = useWordOptions();
  return (
    <>
      <ChoiceInput
        source="direction"
        label={t('award.criteria.direction')}
        values={options('offerDirection', offerDirections)}
        required
      />
      <LineInput source="unit" label={t('award.criteria.unit')} help={t('award.criteria.unitHelp')} />
      {method === 'target' && <NumberInput source="target" label={t('award.criteria.target')} required />}
      {method === 'bands' && (
        <Wide>
          <ListInput source="bands" label={t('award.criteria.bands')} inline>
            <NumberInput source="from" label={t('award.criteria.bandFrom')} required />
            <NumberInput source="share" label={t('award.criteria.bandShare')} unit="%" required />
          </ListInput>
        </Wide>
      )}
    </>
  );
};

/** As it was saved; none while another method is being chosen. */
const Example = ({ of }: { of: CriterionExplained[] }) => {
  const t = useWords();
  const key = useWatch({ name: useWrappedSource('key') }) as string | undefined;
  const method = useWatch({ name: useWrappedSource('method') }) as string | undefined;
  const found = of.find((one) => one.criterion === key && one.method === method);
  if (!found) return null;
  return (
    <Typography variant="body2" color="textSecondary" sx={{ my: 1, maxWidth: 760 }}>
      <strong>{t('award.criteria.example')}:</strong> {found.words}
    </Typography>
  );
};

/** The fields of one criterion; how it is scored decides which. */
export const CriterionInputs = ({ explained }: { explained: CriterionExplained[] }) => {
  const t = useWords();
  const options = useWordOptions();
  const method = useWatch({ name: useWrappedSource('method') }) as string | undefined;
  const kind = useWatch({ name: useWrappedSource('kind') }) as string | undefined;
  return (
    <FormGrid>
      <Wide>
        <LineInput source="title" label={t('award.criteria.titleField')} required />
      </Wide>
      <ChoiceInput
        source="kind"
        label={t('award.criteria.kind')}
        values={options('criterionKind', criterionKinds)}
        required
      />
      <NumberInput source="weight" label={t('award.criteria.weight')} unit="%" required />
      <LineInput source="group" label={t('award.criteria.group')} help={t('award.criteria.groupHelp')} />
      <ChoiceInput
        source="method"
        label={t('award.criteria.method')}
        values={options('scoringMethod', scoringMethods)}
        required
      />
      {method === 'scale' ? <OnScale /> : kind !== 'price' && <Figures method={method} />}
      <Wide>
        <Example of={explained} />
        {kind !== 'price' && <LongTextInput source="question" label={t('award.criteria.question')} />}
        <LongTextInput
          source="relation"
          label={t('award.criteria.relation')}
          help={t('award.criteria.relationHelp')}
        />
      </Wide>
    </FormGrid>
  );
};
