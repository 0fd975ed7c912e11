import type { BidGiven, BidView, CriteriaView, Criterion } from '@commonweal/wire';
import type { FieldValues } from 'react-hook-form';
import { AutocompleteInput, ReferenceInput } from 'react-admin';
import { useCommand } from '../../api/useCommand.js';
import { AskDialog } from '../../fields/AskDialog.js';
import { LongTextInput, MoneyInput, NumberInput, YesNoInput } from '../../fields/FactInput.js';
import { FormGrid, Wide } from '../../fields/FormGrid.js';
import { textFieldLabelledAbove } from '../../fields/label-above.js';
import { useWords } from '../../strings/useWords.js';

const OfferInput = ({ criterion }: { criterion: Criterion }) => {
  const t = useWords();
  const { key, title, unit, method } = criterion;
  const source = `offers.${key}`;
  if (method === 'scale')
    return (
      <Wide>
        <LongTextInput source={`${source}.answer`} label={title} />
      </Wide>
    );
  const Input = unit === '£' ? MoneyInput : NumberInput;
  return <Input source={`${source}.value`} label={title} unit={unit} help={t('award.bid.figureHelp')} />;
};

const Supplier = () => {
  const t = useWords();
  return (
    <ReferenceInput source="supplierId" reference="suppliers" sort={{ field: 'name', order: 'ASC' }}>
      <AutocompleteInput
        label={t('award.bid.bidder')}
        optionText="name"
        size="small"
        TextFieldProps={textFieldLabelledAbove}
        isRequired
        helperText={false}
      />
    </ReferenceInput>
  );
};

type Typed = Record<string, { value?: number | null; answer?: string | null } | undefined>;

function bidOf(values: FieldValues, lot: CriteriaView): BidGiven {
  const typed = (values['offers'] ?? {}) as Typed;
  const asked = lot.criteria.filter(({ kind }) => kind !== 'price');
  return {
    lotId: lot.lotId,
    supplierId: values['supplierId'] as string,
    pricePence: values['pricePence'] as number,
    offers: asked.flatMap(({ key }) => {
      const { value, answer } = typed[key] ?? {};
      const given = { ...(value == null ? {} : { value }), ...(answer ? { answer } : {}) };
      return Object.keys(given).length ? [{ criterion: key, ...given }] : [];
    }),
    sme: values['sme'] === true,
    vcse: values['vcse'] === true,
    local: values['local'] === true,
    ...(values['kindEvidence'] ? { kindEvidence: values['kindEvidence'] as string } : {}),
  };
}

const formOf = (bid: BidView) => ({
  ...bid,
  offers: Object.fromEntries(bid.offers.map(({ criterion, ...offer }) => [criterion, offer])),
});

interface Props {
  procurementId: string;
  lot: CriteriaView;
  bid: BidView | undefined;
  onClose: () => void;
}

/** A bid, new or as it stands: price, and an offer for each criterion. */
export const BidDialog = ({ procurementId, lot, bid, onClose }: Props) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const save = (values: FieldValues) =>
    bid
      ? run({
          do: (house) => house.changeBid(procurementId, bid.id, bidOf(values, lot), bid.version),
          said: 'award.bid.changed',
          began: bid,
          readAgain: async (house) =>
            (await house.bids(procurementId)).find(({ id }) => id === bid.id) ?? bid,
        })
      : run({ do: (house) => house.addBid(procurementId, bidOf(values, lot)), said: 'award.bid.added' });
  return (
    <AskDialog
      title={bid ? bid.bidder : t('award.bid.add')}
      confirm={t('shell.save')}
      record={bid ? formOf(bid) : { sme: false, vcse: false, local: false }}
      busy={busy}
      width="md"
      onClose={onClose}
      onDo={save}
    >
      <FormGrid>
        {!bid && (
          <Wide>
            <Supplier />
          </Wide>
        )}
        <MoneyInput source="pricePence" label={t('award.bid.price')} required />
        {lot.criteria
          .filter(({ kind }) => kind !== 'price')
          .map((criterion) => (
            <OfferInput key={criterion.key} criterion={criterion} />
          ))}
        <Wide>
          <YesNoInput source="sme" label={t('award.bid.sme')} />
          <YesNoInput source="vcse" label={t('award.bid.vcse')} />
          <YesNoInput source="local" label={t('award.bid.local')} />
          <LongTextInput
            source="kindEvidence"
            label={t('award.bid.kindEvidence')}
            help={t('award.bid.kindEvidenceHelp')}
          />
        </Wide>
      </FormGrid>
    </AskDialog>
  );
};
