import Add from '@mui/icons-material/Add';
import type { RuleExample, SubjectKind, VerdictWord } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { useInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FactBox } from '../fields/FactBox.js';
import { useWord, useWords } from '../strings/useWords.js';
import { CardsInput } from './CardsInput.js';
import { ExampleFromReal } from './ExampleFromReal.js';
import { FactsForm } from './FactsForm.js';
import { factsIn } from './facts-in.js';
import { UnseenConditions } from './UnseenConditions.js';

const verdicts: VerdictWord[] = ['applies', 'does-not-apply', 'cannot-decide'];

interface Props {
  example: RuleExample;
  asked: string[];
  onChange: (example: RuleExample) => void;
}

const Example = ({ example, asked, onChange }: Props) => {
  const t = useWords();
  const word = useWord();
  const options = verdicts.map((value) => ({ value, title: word('verdict', value) }));
  const set = (part: Partial<RuleExample>) => onChange({ ...example, ...part });
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, mb: 1.5, alignItems: 'flex-start' }}>
        <FactBox
          tight
          compact
          required
          fact={{ type: 'text' }}
          label={t('rule.exampleTitle')}
          value={example.title}
          onChange={(title) => set({ title: (title as string | null) ?? '' })}
        />
        <FactBox
          tight
          compact
          required
          fact={{ type: 'choice', values: options }}
          label={t('rule.expected')}
          value={example.expect}
          onChange={(expect) => set({ expect: expect as VerdictWord })}
        />
      </Box>
      <FactsForm asked={asked} facts={example.facts} onChange={(facts) => set({ facts })} />
    </>
  );
};

/** Titles tell examples apart: the second out of the same procurement is numbered. */
function fresh({ title }: RuleExample, examples: RuleExample[]): string {
  const known = new Set(examples.map((one) => one.title));
  let name = title;
  for (let number = 2; known.has(name); number += 1) name = `${title} (${number})`;
  return name;
}

/** Facts with the verdict that is expected; the facts asked are those that the conditions speak of. */
export const ExamplesInput = ({ subject }: { subject?: SubjectKind }) => {
  const t = useWords();
  const { field } = useInput({ source: 'examples', defaultValue: [] });
  const asked = factsIn(useWatch({ name: 'conditions' }) as unknown);
  const examples = (field.value || []) as RuleExample[];
  return (
    <>
      <CardsInput
        values={examples}
        onChange={field.onChange}
        remove={t('rule.removeExample')}
        card={(example, set) => <Example example={example} asked={asked} onChange={set} />}
      />
      <Button
        startIcon={<Add />}
        onClick={() => field.onChange([...examples, { title: '', facts: {}, expect: 'applies' }])}
        sx={{ mt: 1.5 }}
      >
        {t('rule.addExample')}
      </Button>
      {subject && (
        <ExampleFromReal
          subject={subject}
          onMade={(example) => field.onChange([...examples, { ...example, title: fresh(example, examples) }])}
        />
      )}
      <UnseenConditions />
    </>
  );
};
