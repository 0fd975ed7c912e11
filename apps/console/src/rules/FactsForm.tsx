import { Box, Typography } from '@mui/material';
import { useFacts } from '../documents/useDocuments.js';
import { FactBox } from '../fields/FactBox.js';
import { FormGrid } from '../fields/FormGrid.js';
import { useWords } from '../strings/useWords.js';

type Facts = Record<string, unknown>;

interface Props {
  /** Facts that are asked; others that have a value are shown too. */
  asked: string[];
  facts: Facts;
  onChange: (facts: Facts) => void;
  columns?: 1 | 2;
}

/** A form of facts; one that is left empty is not known. */
export const FactsForm = ({ asked, facts, onChange, columns }: Props) => {
  const t = useWords();
  const vocabulary = useFacts();
  const names = [...new Set([...asked, ...Object.keys(facts)])];
  const set = (name: string, value: unknown) => {
    const { [name]: _, ...others } = facts;
    onChange(
      value === null || value === '' || (Array.isArray(value) && !value.length)
        ? others
        : { ...others, [name]: value },
    );
  };
  if (!names.length) return <Typography color="textSecondary">{t('rule.noFacts')}</Typography>;
  return (
    <FormGrid columns={columns}>
      {names.map((name) => {
        const fact = vocabulary.get(name);
        return (
          <Box key={name} sx={{ my: 0.5, minWidth: 0 }}>
            <FactBox
              tight
              compact
              fact={fact ?? { type: 'text' }}
              label={fact?.title ?? name}
              value={facts[name]}
              onChange={(value) => set(name, value)}
            />
          </Box>
        );
      })}
    </FormGrid>
  );
};
