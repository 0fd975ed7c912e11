import { LineInput, LongTextInput, MoneyInput, NumberInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { ListInput } from '../fields/ListInput.js';
import { Section } from '../fields/Section.js';
import { TextListInput } from '../fields/TextListInput.js';
import { useWords } from '../strings/useWords.js';

/** A panel: what it is for, how many make a quorum, when its papers are in. Who sits on it is set under Panels. */
export const PanelInputs = () => {
  const t = useWords();
  return (
    <Section title={t('document.content')}>
      <FormGrid>
        <LineInput source="title" label={t('document.titleField')} required />
        <NumberInput source="quorum" label={t('document.quorum')} required />
        <Wide>
          <LongTextInput source="remit" label={t('document.remit')} required />
        </Wide>
        <NumberInput source="papersDays" label={t('document.papersDays')} />
      </FormGrid>
      <ListInput source="quorums" label={t('document.quorums')} inline>
        <MoneyInput source="from" label={t('document.quorumFrom')} required />
        <NumberInput source="members" label={t('document.quorum')} required />
      </ListInput>
      <TextListInput
        source="statements"
        label={t('document.statements')}
        help={t('document.statementsHelp')}
      />
    </Section>
  );
};
