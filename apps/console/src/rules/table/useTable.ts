import { keepPreviousData } from '@tanstack/react-query';
import type { ChangeView, DocumentView, PolicyProblem, RuleRowSave } from '@commonweal/wire';
import { useState } from 'react';
import { useAnswer } from '../../api/useAnswer.js';
import { useSettled } from '../../api/useSettled.js';
import { type Step, withValue } from './shape.js';

export interface TableRow {
  key: string;
  content: Record<string, unknown>;
  isChanged: boolean;
  english: string;
  problems: PolicyProblem[];
}

type Contents = Record<string, Record<string, unknown>>;

/** The rows as they are typed, with what the engine says of them once nothing was typed for half a second. */
export function useTable(change: ChangeView, rules: DocumentView[]) {
  const [typed, setTyped] = useState<Contents>({});
  const contents = rules.map(({ key, content }) => ({ key, content: typed[key] ?? content }));
  const settled = useSettled(JSON.stringify(contents), 500);
  const { data } = useAnswer(
    ['rule-table', change.id, settled],
    (house) => house.ruleTable(change.id, JSON.parse(settled) as typeof contents),
    { placeholderData: keepPreviousData },
  );
  const rows = rules.map((rule, index): TableRow => {
    const said = data?.rows[index];
    return {
      key: rule.key,
      content: typed[rule.key] ?? rule.content,
      isChanged: rule.key in typed,
      english: said?.english ?? rule.english,
      problems: said?.problems ?? [],
    };
  });
  const set = (key: string, path: Step[], value: unknown) => {
    const before = typed[key] ?? rules.find((rule) => rule.key === key)?.content ?? {};
    setTyped({ ...typed, [key]: withValue(before, path, value) });
  };
  const changed = rows.filter(({ isChanged }) => isChanged);
  const toSave = changed.map(({ key, content }): RuleRowSave => {
    const edit = change.edits?.find((one) => one.kind === 'rule' && one.key === key);
    const basedOn = rules.find((rule) => rule.key === key)?.sinceRelease;
    return edit ? { key, content, version: edit.version } : { key, content, basedOn };
  });
  return { rows, set, toSave, begunAgain: () => setTyped({}) };
}
