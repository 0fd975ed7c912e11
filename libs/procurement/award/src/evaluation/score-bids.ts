import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { checkVersion, DomainError, lock, notFound, Transaction } from '@commonweal/platform';
import { Dossiers } from '@commonweal/procurements';
import type { ConflictDeclaration, ScoreGiven, ScoresGiven } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import type { Desk } from '../award-desk.js';
import { AwardFiles } from '../rows/award-file.js';
import { EvaluatorScore } from '../rows/evaluator-score.entity.js';
import { Evaluator } from '../rows/evaluator.entity.js';
import { EvaluationRecord } from './evaluation-record.js';
import { answersFor, scoredBy } from './evaluation-work.js';
import { refuseOffScale } from './moderate.js';

type Sheet = Pick<Desk, 'tx' | 'dossier' | 'file'> & { evaluator: Evaluator };

/** What an evaluator does, alone: being assigned is the right to. */
@Injectable()
export class ScoreBids {
  constructor(
    private readonly transaction: Transaction,
    private readonly dossiers: Dossiers,
    private readonly files: AwardFiles,
    private readonly record: EvaluationRecord,
  ) {}

  /** Once; a conflict ends the task of the person. @throws DomainError not-found, conflict */
  declare(id: string, { hasConflict, words }: ConflictDeclaration, caller: Caller): Promise<void> {
    return this.alone(id, caller, async ({ tx, evaluator }) => {
      if (evaluator.hasConflict !== null)
        throw new DomainError(
          'conflict',
          'declared',
          'You have declared already. Tell the lead what has changed.',
        );
      await tx.save(Object.assign(evaluator, { hasConflict, declaration: words }));
      await this.record.write(tx, evaluator, 'evaluator-declared', { hasConflict }, { words });
    });
  }

  /** Those named are kept, the others stay as they are. @throws DomainError not-found, stale, invalid, conflict */
  score(id: string, seen: number, { scores }: ScoresGiven, caller: Caller): Promise<void> {
    return this.alone(id, caller, async (sheet) => {
      const { tx, evaluator } = sheet;
      checkVersion(evaluator, seen, 'scoring sheet');
      refuseToScore(evaluator);
      refuseFaults(scores, sheet);
      const { id: evaluatorId, procurementId } = evaluator;
      for (const score of scores)
        await tx.upsert(EvaluatorScore, { ...score, evaluatorId, procurementId }, [
          ...(['evaluatorId', 'bidId', 'criterion'] as const),
        ]);
      await touch(tx, evaluator);
    });
  }

  /** From then on the scores stay. @throws DomainError not-found, stale, conflict while answers are left */
  handIn(id: string, seen: number, caller: Caller): Promise<void> {
    return this.alone(id, caller, async ({ tx, evaluator, file }) => {
      checkVersion(evaluator, seen, 'scoring sheet');
      refuseToScore(evaluator);
      const left = answersFor(evaluator, file).filter((answer) => !scoredBy(evaluator, file, answer)).length;
      if (left)
        throw new DomainError(
          'conflict',
          'scores-missing',
          `${left === 1 ? 'One answer is' : `${left} answers are`} not scored yet.`,
        );
      await tx.save(Object.assign(evaluator, { handedInAt: this.files.time().now }));
      const scores = file.rows.scores
        .filter(({ evaluatorId }) => evaluatorId === id)
        .map(({ bidId, criterion, score, comment }) => ({ bidId, criterion, score, comment }));
      await this.record.write(tx, evaluator, 'scores-handed-in', { scores: scores.length }, { scores });
    });
  }

  private alone(id: string, { personId }: Caller, work: (sheet: Sheet) => Promise<void>): Promise<void> {
    return this.transaction.run(async (tx) => {
      const found = await tx.findOneBy(Evaluator, { id, personId });
      if (!found || found.released !== null) throw notFound('evaluation');
      await lock(tx, `procurement:${found.procurementId}`);
      const dossier = await this.dossiers.read(tx, found.procurementId);
      const file = await this.files.of(tx, dossier);
      const evaluator = file.rows.evaluators.find((one) => one.id === id);
      if (!evaluator || evaluator.released !== null) throw notFound('evaluation');
      refuseUnlessOpen(dossier);
      await work({ tx, dossier, file, evaluator });
    });
  }
}

function refuseUnlessOpen({ procurement, tasks }: Desk['dossier']): void {
  if (procurement.state !== 'running')
    throw new DomainError('conflict', 'not-running', `${procurement.reference} is ${procurement.state}.`);
  const rows = [...tasks.values()];
  if (rows.some(({ kind, record }) => kind === 'evaluation' && record))
    throw new DomainError('conflict', 'already-recorded', 'The evaluation is on record already.');
  const bids = rows.find(({ kind }) => kind === 'bids');
  if (bids && !bids.record && bids.status !== 'not-applicable')
    throw new DomainError(
      'conflict',
      'bids-open',
      'Bids are still being entered. Scoring begins when they are on record.',
    );
}

function refuseToScore({ hasConflict, handedInAt }: Evaluator): void {
  if (hasConflict === null)
    throw new DomainError(
      'conflict',
      'not-declared',
      'Declare first whether you have a conflict of interest.',
    );
  if (hasConflict)
    throw new DomainError(
      'conflict',
      'in-conflict',
      'You declared a conflict of interest: somebody else scores.',
    );
  if (handedInAt)
    throw new DomainError('conflict', 'handed-in', 'You have handed in your scores: they stay.');
}

function refuseFaults(scores: readonly ScoreGiven[], sheet: Sheet): void {
  const answers = answersFor(sheet.evaluator, sheet.file);
  for (const { bidId, criterion, score } of scores) {
    const answer = answers.find((one) => one.bid.id === bidId && one.criterion.key === criterion);
    if (!answer) throw notFound('answer');
    refuseOffScale(score, answer, sheet);
  }
}

/** Two windows of one person are told of each other. */
async function touch(tx: EntityManager, evaluator: Evaluator): Promise<void> {
  await tx.increment(Evaluator, { id: evaluator.id }, 'version', 1);
}
