import type { PolicyCheck } from '@commonweal/wire';

export type Severity = 'error' | 'warning';

/** Something wrong with a rule: what, and where, so that a form can show it beside the field. */
export interface Problem {
  severity: Severity;
  code: PolicyCheck;
  message: string;
  /** JSON pointer into the rule, for example `/conditions/all/0/operator`. */
  at: string;
}

export interface RuleProblem extends Problem {
  rule: string;
}

export type Report = (code: PolicyCheck, message: string, at: string, severity?: Severity) => void;

/** A list of problems and the function that adds to it. */
export function problemList(): { problems: Problem[]; report: Report } {
  const problems: Problem[] = [];
  return {
    problems,
    report: (code, message, at, severity = 'error') => problems.push({ severity, code, message, at }),
  };
}

/** One step further down a JSON pointer. */
export function step(at: string, key: string | number): string {
  return `${at}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
