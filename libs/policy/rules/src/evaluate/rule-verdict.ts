import type { VerdictWord } from '@commonweal/wire';

export interface RuleVerdict {
  rule: string;
  verdict: VerdictWord;
  /** Names of facts (and `parameter:<key>`) that must be known before the rule can be decided; empty when it is decided. */
  missing: readonly string[];
  /** The rule rests on a parameter whose legal date is not settled. */
  provisional: boolean;
}
