import type { AwardGiven, ResultView } from '@commonweal/wire';
import { Button, Typography } from '@mui/material';
import { useWatch, type FieldValues } from 'react-hook-form';
import { Form } from '../../fields/Form.js';
import { useCommand } from '../../api/useCommand.js';
import { ChoiceInput, ChoicesInput, LongTextInput } from '../../fields/FactInput.js';
import { Section } from '../../fields/Section.js';
import { Tag } from '../../fields/StatusTag.js';
import { useWord, useWords } from '../../strings/useWords.js';

const nobody = 'nobody';

type Texts = Record<string, string | null | undefined>;

const filled = (texts: Texts | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(texts ?? {}).flatMap(([key, text]) => (text ? [[key, text]] : [])));

/** Keys of flags have colons and dots of their own; a form reads dots as paths. */
const fieldOf = (key: string) => key.replaceAll(/[^a-z0-9-]/g, '_');

function awardOf(values: FieldValues, { bids }: ResultView): AwardGiven {
  const found = filled(values['found'] as Texts);
  const flags = bids.flatMap((bid) => bid.flags);
  const { winner, reason } = values as { winner?: string; reason?: string };
  return {
    ...(winner && winner !== nobody ? { bidId: winner } : {}),
    reason: reason ?? '',
    flagAnswers: Object.fromEntries(
      flags.flatMap(({ key }) => (found[fieldOf(key)] ? [[key, found[fieldOf(key)] ?? '']] : [])),
    ),
    advantages: filled(values['advantages'] as Texts),
    withheld: (values['withheld'] ?? []) as string[],
  };
}

function formOf({ award, bids }: ResultView) {
  const first = bids.filter(({ rank }) => rank === 1);
  const flags = bids.flatMap((bid) => bid.flags);
  return {
    winner: award ? (award.bidId ?? nobody) : first.length === 1 ? first[0]?.bidId : undefined,
    reason: award?.reason,
    found: Object.fromEntries(flags.map(({ key, answer }) => [fieldOf(key), answer])),
    advantages: award?.advantages ?? {},
    withheld: award?.withheld ?? [],
  };
}

/** The flags of whoever is chosen, and a line for each bid that is not. */
const Consequences = ({ result: { bids, criteria } }: { result: ResultView }) => {
  const t = useWords();
  const word = useWord();
  const winner = useWatch({ name: 'winner' }) as string | undefined;
  const chosen = bids.find(({ bidId }) => bidId === winner);
  if (!chosen) return null;
  const others = bids.filter(({ rank, bidId }) => rank !== undefined && bidId !== winner);
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2 }}>
        {t('award.result.flags')}
      </Typography>
      {!chosen.flags.length && <Typography color="textSecondary">{t('award.result.noFlags')}</Typography>}
      {chosen.flags.map(({ key, what, words }) => (
        <div key={key}>
          <Typography sx={{ mt: 1.5 }}>
            <Tag tone="careful">{word('flagWhat', what)}</Tag> {words}
          </Typography>
          <LongTextInput source={`found.${fieldOf(key)}`} label={t('award.result.found')} required />
        </div>
      ))}
      {others.map(({ bidId, bidder }) => (
        <LongTextInput
          key={bidId}
          source={`advantages.${bidId}`}
          label={t('award.result.advantage', { bidder })}
          required
        />
      ))}
      {others.length > 0 && (
        <ChoicesInput
          source="withheld"
          label={t('award.result.withheld')}
          help={t('award.result.withheldHelp')}
          values={criteria
            .filter(({ method }) => method === 'scale')
            .map(({ key, title }) => ({ value: key, title }))}
        />
      )}
    </>
  );
};

/** Faults come by the keys of the wire; the form knows them by its own. */
function faultsOf(errors: Record<string, unknown>): Record<string, unknown> {
  const { flagAnswers, bidId, ...rest } = errors;
  const found = Object.entries((flagAnswers ?? {}) as Record<string, unknown>);
  return {
    ...rest,
    ...(bidId ? { winner: bidId } : {}),
    found: Object.fromEntries(found.map(([key, fault]) => [fieldOf(key), fault])),
  };
}

/** Decides on one lot: the first wins, or nobody; with reasons for whoever asks. */
export const DecisionForm = ({ procurementId, result }: { procurementId: string; result: ResultView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const { lotId, version, bids } = result;
  const options = bids
    .filter(({ rank }) => rank === 1)
    .map(({ bidId, bidder }) => ({ value: bidId, title: bidder }));
  const decide = async (values: FieldValues) => {
    const outcome = await run({
      do: (house) => house.decideAward(procurementId, lotId, awardOf(values, result), version),
      said: 'award.result.saved',
      began: formOf(result),
      readAgain: async (house) =>
        formOf((await house.results(procurementId)).find((one) => one.lotId === lotId) ?? result),
    });
    return outcome.done ? undefined : faultsOf(outcome.errors);
  };
  return (
    <Section title={t('award.result.decision')} hint={t('award.onRecord')}>
      <Form onSubmit={decide} record={formOf(result)} noValidate warnWhenUnsavedChanges>
        <ChoiceInput
          source="winner"
          label={t('award.result.winner')}
          values={[...options, { value: nobody, title: t('award.result.nobody') }]}
          required
        />
        <LongTextInput source="reason" label={t('award.result.reason')} required />
        <Consequences result={result} />
        <Button type="submit" variant="contained" loading={busy} sx={{ mt: 1 }}>
          {t('award.result.decide')}
        </Button>
      </Form>
    </Section>
  );
};
