import { grouped, rowsOf, rowsTogether } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { SubjectFacts } from '@commonweal/decisions';
import { IndicatorChoice } from './indicator-choice.entity.js';
import { ProcurementFact } from './procurement-fact.entity.js';
import { ProcurementTask } from './procurement-task.entity.js';
import type { Procurement } from './procurement.entity.js';

export interface Known {
  procurement: Pick<Procurement, 'stage' | 'undecided'>;
  answers: readonly ProcurementFact[];
  choices: readonly IndicatorChoice[];
  /** A record of the consideration that the Act asks for stands. */
  considered: boolean;
}

/** The facts that rules read: answers, and what the system derives. */
export function factsOf({ procurement, answers, choices, considered }: Known): SubjectFacts {
  const facts: Record<string, unknown> = {};
  for (const { fact, value } of answers) if (value !== null) facts[fact] = value;
  const chosen = choices.filter(({ isChosen }) => isChosen).map(({ indicator }) => indicator);
  Object.assign(facts, {
    stage: procurement.stage,
    socialValueConsidered: considered,
    chosenIndicators: chosen.sort(),
    numberOfIndicatorsChosen: chosen.length,
    undecidedSuggestions: procurement.undecided,
  });
  const { commencesOn } = facts;
  return typeof commencesOn === 'string' ? { facts, commencement: commencesOn } : { facts };
}

/**
 * The facts of many procurements, in two queries.
 * @param asked names of those that are wanted; all when left out
 */
export async function factsOfMany(
  tx: EntityManager,
  ids: string[],
  asked?: ReadonlySet<string>,
): Promise<Map<string, SubjectFacts>> {
  const of = { procurementId: ids };
  const wants = (...names: string[]) => !asked || names.some((name) => asked.has(name));
  const none = { procurementId: [] };
  const procurements = await tx.query<Pick<Procurement, 'id' | 'stage' | 'undecided'>[]>(
    'SELECT id, stage, undecided FROM procurement WHERE id = ANY($1)',
    [ids],
  );
  const found = await rowsTogether(tx, {
    answers: rowsOf(ProcurementFact, asked ? { ...of, fact: [...asked] } : of),
    choices: rowsOf(IndicatorChoice, wants('chosenIndicators', 'numberOfIndicatorsChosen') ? of : none),
    considering: rowsOf(ProcurementTask, {
      ...(wants('socialValueConsidered') ? of : none),
      kind: 'consider-social-value',
    }),
  });
  const answers = byProcurement(found.answers);
  const choices = byProcurement(found.choices);
  const considered = new Set(
    found.considering.filter(({ record }) => record).map(({ procurementId }) => procurementId),
  );
  return new Map(
    procurements.map((procurement) => {
      const { id } = procurement;
      const known = { procurement, answers: answers.get(id) ?? [], choices: choices.get(id) ?? [] };
      return [id, only(factsOf({ ...known, considered: considered.has(id) }), asked)];
    }),
  );
}

function only({ facts, ...rest }: SubjectFacts, asked: ReadonlySet<string> | undefined): SubjectFacts {
  if (!asked) return { facts, ...rest };
  return { facts: Object.fromEntries(Object.entries(facts).filter(([name]) => asked.has(name))), ...rest };
}

export function byProcurement<Row extends { procurementId: string }>(rows: Row[]): Map<string, Row[]> {
  return grouped(rows, ({ procurementId }) => procurementId);
}
