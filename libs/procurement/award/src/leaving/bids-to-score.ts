import { Injectable } from '@nestjs/common';
import { Evaluation } from '@commonweal/decisions';
import { HeldWork, type HeldItem, type Passing } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { lock, newId } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { AgreedScore } from '../rows/agreed-score.entity.js';
import { EvaluatorScore } from '../rows/evaluator-score.entity.js';
import { Evaluator } from '../rows/evaluator.entity.js';

/** Bids that somebody is to score and has not handed in. Scores are a person's own judgement and go to nobody. */
@Injectable()
export class BidsToScore extends HeldWork {
  readonly kind = 'evaluation';
  readonly title = 'Bids to score';

  constructor(
    private readonly ledger: Ledger,
    private readonly evaluation: Evaluation,
  ) {
    super();
  }

  of(tx: EntityManager, personId: string): Promise<HeldItem[]> {
    return tx.query<HeldItem[]>(
      `SELECT e.id, p.reference || ' ' || p.title AS title, '/procurements/' || p.id || '/award/evaluation' AS link
         FROM evaluator e JOIN procurement p ON p.id = e.procurement_id AND p.state IN ('running', 'paused')
        WHERE e.person_id = $1 AND e.handed_in_at IS NULL AND e.released IS NULL AND e.has_conflict IS NOT TRUE
        ORDER BY p.reference`,
      [personId],
    );
  }

  async whyNot(tx: EntityManager, { id, from, to }: Passing): Promise<string | null> {
    if (to.roles.every((role) => role === 'admin')) return 'An administrator sees no bids.';
    const { procurementId } = await tx.findOneByOrFail(Evaluator, { id });
    const there = await tx.findOneBy(Evaluator, { procurementId, personId: to.id });
    if (there?.released === null) return `${to.name} evaluates already.`;
    if (await tx.existsBy(AgreedScore, { procurementId }))
      return 'Moderation has begun: the evaluators stay as they are.';
    return (await tx.existsBy(EvaluatorScore, { evaluatorId: id }))
      ? `${from.name} has scored already. Whoever leads the procurement releases ${from.name} from the evaluation, with a reason.`
      : null;
  }

  async handOver(tx: EntityManager, { id, from, to, by }: Passing): Promise<void> {
    const row = await tx.findOneByOrFail(Evaluator, { id });
    const { procurementId, kinds } = row;
    await lock(tx, `procurement:${procurementId}`);
    const why = `Handed over from ${from.name} to ${to.name}.`;
    await tx.save(Object.assign(row, { released: why }));
    const there = await tx.findOneBy(Evaluator, { procurementId, personId: to.id });
    const next = there ?? tx.create(Evaluator, { id: newId(), procurementId, personId: to.id });
    const fresh = { hasConflict: null, declaration: null, handedInAt: null, released: null };
    await tx.save(Object.assign(next, fresh, { kinds }));
    await this.evaluation.apply(tx, 'procurement', [procurementId], 'answer');
    const about = { subjectKind: 'procurement', subjectId: procurementId, actorId: by.personId };
    await this.ledger.write(tx, { ...about, action: 'evaluator-released', data: { evaluator: id }, why });
    const data = { evaluator: next.id, person: to.id, kinds };
    await this.ledger.write(tx, { ...about, action: 'evaluator-assigned', data });
  }
}
