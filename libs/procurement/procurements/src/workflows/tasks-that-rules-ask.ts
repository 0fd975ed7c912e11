import { ruleBookOf } from '@commonweal/decisions';
import type { DocumentSet } from '@commonweal/documents';
import type { Facts, Moment } from '@commonweal/rules';
import type { FactContent, RuleContent } from '@commonweal/wire';
import type { RuleTask } from '@commonweal/workflow';
import { subjectKind } from '../dossier/dossiers.js';
import { ruleTask } from '../dossier/rule-tasks.js';

export interface Previewed {
  facts: Facts;
  documents: DocumentSet;
  on: Moment;
}

/** The tasks that rules would ask for, given the facts, without a decision behind them. */
export function tasksThatRulesAsk({ facts, documents, on }: Previewed): RuleTask[] {
  const title = (name: string) => documents.get<FactContent>('fact', name)?.title ?? name;
  return ruleBookOf(documents)
    .evaluate(subjectKind, facts, on)
    .flatMap(({ rule: key, verdict, missing }) => {
      const rule = documents.get<RuleContent>('rule', key);
      if (!rule || verdict === 'does-not-apply') return [];
      const state = verdict === 'applies' ? ('stands' as const) : ('cannot-decide' as const);
      return rule.effects
        .filter(({ effect }) => effect === 'require-task')
        .map(({ effect: _, ...args }) =>
          ruleTask({
            ...{ arguments: args, state, missing: missing.map(title), ruleTitle: rule.title },
            ...{ decisionId: '', newByRelease: false, sinceRelease: documents.release },
          }),
        );
    });
}
