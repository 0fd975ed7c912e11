import type { ContractDraftView, ContractOpening, DraftObligation } from '@commonweal/wire';
import { Box, Button, Typography } from '@mui/material';
import { type FieldValues, useWatch } from 'react-hook-form';
import { Form } from '../../fields/Form.js';
import { useCommand } from '../../api/useCommand.js';
import { AmountsByPeriod, amountsOf } from '../../contracts/AmountsByPeriod.js';
import { frequencies, profiles, spreads } from '../../contracts/choices.js';
import { useManagers } from '../../contracts/useManagers.js';
import { ChoiceInput, DateInput, LineInput, MoneyInput, NumberInput } from '../../fields/FactInput.js';
import { FormGrid, Wide } from '../../fields/FormGrid.js';
import { Particulars } from '../../fields/Particulars.js';
import { PlainMoney } from '../../fields/Plain.js';
import { Section } from '../../fields/Section.js';
import { useWordOptions } from '../../fields/useWordOptions.js';
import { addsUp, figureInWords } from '../../measures/figures.js';
import { session } from '../../session/session.js';
import { useWords } from '../../strings/useWords.js';

const Target = ({
  of: { isOffered, hasTarget, target, type, unit },
  source,
}: {
  of: DraftObligation;
  source: string;
}) => {
  const t = useWords();
  if (!hasTarget) return <Typography color="textSecondary">{t('award.contract.noTarget')}</Typography>;
  if (isOffered && target !== undefined)
    return (
      <Typography>
        {t('award.contract.offered', { target: figureInWords(target, { type, unit }) })}
      </Typography>
    );
  const Input = type === 'money' ? MoneyInput : NumberInput;
  return <Input source={`${source}.target`} label={t('award.contract.target')} unit={unit} required />;
};

/** Its target is shared out over the periods. */
const isShared = ({ hasTarget, type }: DraftObligation) => hasTarget && addsUp(type);

const Amounts = ({ of, source }: { of: DraftObligation; source: string }) => {
  const t = useWords();
  const [profile, startsOn, endsOn] = useWatch({ name: [`${source}.profile`, 'startsOn', 'endsOn'] }) as [
    string?,
    string?,
    string?,
  ];
  if (profile !== 'custom') return null;
  if (!startsOn || !endsOn)
    return (
      <Wide>
        <Typography color="textSecondary">{t('award.contract.amountsNeedDays')}</Typography>
      </Wide>
    );
  return (
    <AmountsByPeriod
      id={`${startsOn} ${endsOn}`}
      at={`${source}.`}
      of={of}
      read={(house, _, frequency) => house.periodsOfDays(startsOn, endsOn, frequency)}
      hint={t('award.contract.amountsHint')}
    />
  );
};

const Obligation = ({ of, index }: { of: DraftObligation; index: number }) => {
  const t = useWords();
  const options = useWordOptions();
  const source = `obligations.${index}`;
  return (
    <Box component="fieldset" sx={{ border: 0, borderTop: 1, borderColor: 'divider', m: 0, p: 0, py: 2 }}>
      <Typography component="legend" sx={{ fontWeight: 600, float: 'left', width: '100%' }}>
        {of.title}
      </Typography>
      <Target of={of} source={source} />
      <FormGrid>
        <ChoiceInput
          source={`${source}.profile`}
          label={t('award.contract.profile')}
          values={options('profile', isShared(of) ? profiles : spreads)}
          required
        />
        <ChoiceInput
          source={`${source}.frequency`}
          label={t('award.contract.frequency')}
          values={options('frequency', frequencies)}
          required
        />
        <NumberInput source={`${source}.dueOffsetDays`} label={t('award.contract.due')} required />
        {isShared(of) && <Amounts of={of} source={source} />}
      </FormGrid>
    </Box>
  );
};

function openingOf(values: FieldValues, draft: ContractDraftView): ContractOpening {
  const { title, signedOn, startsOn, endsOn, managerId } = values as ContractOpening;
  const typed = (values['obligations'] ?? []) as DraftObligation[];
  return {
    ...{ title, signedOn, startsOn, endsOn, managerId },
    obligations: draft.obligations.map(({ indicator, isOffered, hasTarget }, index) => {
      const {
        profile = 'even',
        frequency = 'quarterly',
        dueOffsetDays = 10,
        target,
        amounts,
      } = typed[index] ?? {};
      const asked = hasTarget && !isOffered && typeof target === 'number' ? { target } : {};
      return { indicator, profile, frequency, dueOffsetDays, ...amountsOf({ profile, amounts }), ...asked };
    }),
  };
}

/** Dates, manager, and how each obligation is watched; what was offered is taken over. */
export const OpeningForm = ({
  procurementId,
  draft,
}: {
  procurementId: string;
  draft: ContractDraftView;
}) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const managers = useManagers();
  const isLead = session().roles.includes('lead');
  const open = async (values: FieldValues) => {
    const outcome = await run({
      do: (house) => house.openContract(procurementId, draft.lotId, openingOf(values, draft)),
      said: 'award.contract.entered',
    });
    return outcome.done ? undefined : outcome.errors;
  };
  return (
    <Form onSubmit={open} record={draft} noValidate>
      <Section title={draft.title}>
        <Particulars
          of={[
            [t('award.contract.supplier'), draft.supplier],
            [t('award.contract.value'), <PlainMoney key="value" value={draft.valueExVat} />],
          ]}
        />
        <FormGrid>
          <Wide>
            <LineInput source="title" label={t('award.contract.title')} required />
          </Wide>
          <DateInput source="signedOn" label={t('award.contract.signedOn')} required />
          <ChoiceInput source="managerId" label={t('award.contract.manager')} values={managers} required />
          <DateInput source="startsOn" label={t('award.contract.startsOn')} required />
          <DateInput source="endsOn" label={t('award.contract.endsOn')} required />
        </FormGrid>
      </Section>
      <Section title={t('award.contract.obligations')} hint={t('award.contract.obligationsHint')}>
        {draft.obligations.map((obligation, index) => (
          <Obligation key={obligation.indicator} of={obligation} index={index} />
        ))}
        {isLead && (
          <Button type="submit" variant="contained" loading={busy} disabled={draft.blockedBy.length > 0}>
            {t('award.contract.enter')}
          </Button>
        )}
      </Section>
    </Form>
  );
};
