import type { ChangedValue, ContractChangeView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { dayInWords, momentInWords } from '../fields/moments.js';
import { Section } from '../fields/Section.js';
import { figureInWords } from '../measures/figures.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWord, useWords } from '../strings/useWords.js';

const groups: Record<string, string> = {
  profile: 'profile',
  frequency: 'frequency',
  targets: 'extensionTargets',
};

/** A value as people read it, by the field that it stood in. */
function useValue({ type = '', unit }: ContractChangeView) {
  const t = useWords();
  const word = useWord();
  return (what: string, value: string | number | undefined): string => {
    if (value === undefined) return t('contractChange.nothing');
    if (what === 'target') return figureInWords(value, { type, unit });
    if (what === 'endsOn') return dayInWords(String(value));
    const group = groups[what];
    return group ? word(group, String(value)) : String(value);
  };
}

const Changed = ({ of, value }: { of: ContractChangeView; value: ChangedValue }) => {
  const t = useWords();
  const word = useWord();
  const said = useValue(of);
  const { what, before, after } = value;
  const words = { what: word('changedField', what), before: said(what, before), after: said(what, after) };
  return <li>{t(before === undefined ? 'contractChange.is' : 'contractChange.from', words)}</li>;
};

const Change = ({ of }: { of: ContractChangeView }) => {
  const t = useWords();
  const word = useWord();
  const title = of.obligation
    ? t('contractChange.of', { obligation: of.obligation })
    : word('contractChange', of.kind);
  return (
    <Box component="li" sx={{ mb: 2 }}>
      <Typography component="h3" sx={{ fontWeight: 650 }}>
        {title}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('contractChange.by', { by: of.by, at: momentInWords(of.at) })}
      </Typography>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{of.reason}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {of.values.map((value) => (
          <Changed key={value.what} of={of} value={value} />
        ))}
      </Box>
    </Box>
  );
};

/** What was changed since the contract was signed, the latest first. */
const ContractChanges = ({ contractId }: { contractId: string }) => {
  const t = useWords();
  const { data, error } = useAnswer(['contract-changes', contractId], (house) => house.changesOf(contractId));
  return (
    <Section title={t('contractChange.title')}>
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting />}
      {data?.length === 0 && (
        <EmptyState title={t('contractChange.none')} text={t('contractChange.noneText')} />
      )}
      {!!data?.length && (
        <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {data.map((change) => (
            <Change key={change.id} of={change} />
          ))}
        </Box>
      )}
    </Section>
  );
};

export default ContractChanges;
