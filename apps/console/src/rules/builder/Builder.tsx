import { Box } from '@mui/material';
import type { Conditions } from '@commonweal/wire';
import { type KeyboardEvent, useRef } from 'react';
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import { useWords } from '../../strings/useWords.js';
import { ActsContext } from './acts.js';
import { controls } from './controls.js';
import { actFor } from './keys.js';
import type { Group } from './query.js';
import { Toolbar } from './Toolbar.js';
import { useBuilderActs } from './useActs.js';
import { useQuery } from './useQuery.js';
import { operatorsFor, shaped, useVocabulary } from './vocabulary.js';

const looks = {
  '& .ruleGroup': {
    border: 1,
    borderColor: 'divider',
    borderRadius: 1.5,
    p: 1.5,
    bgcolor: '#f7f9f9',
    borderLeft: '4px solid #8aa39f',
  },
  '& .ruleGroup .ruleGroup': { bgcolor: '#fff', borderLeftColor: '#1d4f91' },
  '& .ruleGroup .ruleGroup .ruleGroup': { bgcolor: '#f7f9f9', borderLeftColor: '#8a5300' },
  '& .ruleGroup-header': { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' },
  '& .ruleGroup-body': { display: 'grid', gap: 1, mt: 1 },
  '& .rule': {
    display: 'grid',
    gap: 1,
    alignItems: 'start',
    gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 3fr) minmax(0, 2fr) auto' },
    '& > :nth-of-type(2)': { gridRow: { xs: 2, sm: 1 }, gridColumn: { xs: '1 / -1', sm: 2 } },
    '& > :nth-of-type(3)': { gridRow: { xs: 3, sm: 2 }, gridColumn: '1 / -1' },
    '& > .part': { gridRow: 1, gridColumn: { xs: 2, sm: 3 } },
    p: 1,
    bgcolor: '#fff',
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
  },
} as const;

/** Enter picks and confirms in here; it does not save the whole document. */
const keepOpen = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && (event.target as Element).matches('input')) event.preventDefault();
};

interface Props {
  value: Conditions;
  onChange: (conditions: Conditions) => void;
}

/** Conditions put together from facts, operators and values; the JSON is never seen. */
export const Builder = ({ value, onChange }: Props) => {
  const t = useWords();
  const vocabulary = useVocabulary();
  const held = useQuery(value, onChange);
  const box = useRef<HTMLDivElement>(null);
  const { acts, said } = useBuilderActs(held, box);
  const typeOf = (name: string) => vocabulary.facts.find((fact) => fact.name === name)?.type;
  const firstOperator = (field: string) => operatorsFor(vocabulary, typeOf(field))[0]?.operator ?? 'equal';

  const onKeyDown = (event: KeyboardEvent) => {
    const act = box.current?.contains(event.target as Node) ? actFor(event, acts) : undefined;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <ActsContext.Provider value={acts}>
      <Box
        ref={box}
        sx={looks}
        role="group"
        aria-label={t('rule.when')}
        tabIndex={-1}
        onKeyDownCapture={onKeyDown}
        onKeyDown={keepOpen}
      >
        <Toolbar said={said} />
        <QueryBuilder
          query={held.query}
          onQueryChange={(changed: RuleGroupType) => held.change(changed as Group)}
          fields={vocabulary.facts.map(({ name, title }) => ({ name, value: name, label: title }))}
          autoSelectField={false}
          getOperators={(field) =>
            operatorsFor(vocabulary, typeOf(field)).map(({ operator, words }) => ({
              name: operator,
              value: operator,
              label: words,
            }))
          }
          getDefaultOperator={firstOperator}
          getDefaultValue={(rule) => {
            const operator = vocabulary.operators.find((one) => one.operator === rule.operator);
            return shaped(undefined, operator?.value, typeOf(rule.field));
          }}
          controlElements={controls}
          showNotToggle
          listsAsArrays
          addRuleToNewGroups
        />
      </Box>
    </ActsContext.Provider>
  );
};
