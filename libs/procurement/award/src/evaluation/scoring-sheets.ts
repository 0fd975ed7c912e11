import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Caller } from '@commonweal/identity';
import { notFound, Transaction } from '@commonweal/platform';
import { Dossiers } from '@commonweal/procurements';
import type { MyEvaluationView, QuestionToScore, ScoringSheetView } from '@commonweal/wire';
import { IsNull, Repository } from 'typeorm';
import { inLot, type Desk } from '../award-desk.js';
import { AwardFiles, type AwardFile } from '../rows/award-file.js';
import { Evaluator } from '../rows/evaluator.entity.js';
import { answersFor, scoredBy } from './evaluation-work.js';
import { levelsFor } from './moderate.js';

type Seen = Pick<Desk, 'dossier' | 'file'>;

/** What an evaluator sees: the answers to score and their own scores; no price, nobody else's. */
@Injectable()
export class ScoringSheets {
  constructor(
    @InjectRepository(Evaluator) private readonly evaluators: Repository<Evaluator>,
    private readonly transaction: Transaction,
    private readonly dossiers: Dossiers,
    private readonly files: AwardFiles,
  ) {}

  /** What the caller is asked to score, what is open first. */
  async list({ personId }: Caller): Promise<MyEvaluationView[]> {
    const mine = await this.evaluators.find({
      where: { personId, released: IsNull() },
      order: { id: 'DESC' },
      take: 100,
    });
    const views: MyEvaluationView[] = [];
    for (const evaluator of mine) views.push((await this.sheet(evaluator)).evaluation);
    const order = ['to-declare', 'to-score', 'handed-in', 'conflict'];
    return views.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  }

  /** @throws DomainError not-found */
  async one(id: string, { personId }: Caller): Promise<ScoringSheetView> {
    const evaluator = await this.evaluators.findOneBy({ id, personId, released: IsNull() });
    if (!evaluator) throw notFound('evaluation');
    return this.sheet(evaluator);
  }

  private sheet(evaluator: Evaluator): Promise<ScoringSheetView> {
    return this.transaction.run(async (tx) => {
      const dossier = await this.dossiers.read(tx, evaluator.procurementId);
      const file = await this.files.of(tx, dossier);
      const maySee = evaluator.hasConflict === false;
      return {
        evaluation: overview(evaluator, { dossier, file }),
        ...(evaluator.declaration ? { declaration: evaluator.declaration } : {}),
        questions: maySee ? questions(evaluator, { dossier, file }) : [],
        version: evaluator.version,
      };
    });
  }
}

function overview(evaluator: Evaluator, { dossier, file }: Seen): MyEvaluationView {
  const { id, reference, title } = dossier.procurement;
  const answers = answersFor(evaluator, file);
  return {
    ...{ id: evaluator.id, procurementId: id, reference, title },
    scored: answers.filter((answer) => scoredBy(evaluator, file, answer)).length,
    toScore: answers.length,
    state: stateOf(evaluator),
  };
}

function stateOf({ hasConflict, handedInAt }: Evaluator): MyEvaluationView['state'] {
  if (hasConflict === null) return 'to-declare';
  if (hasConflict) return 'conflict';
  return handedInAt ? 'handed-in' : 'to-score';
}

function questions(evaluator: Evaluator, { dossier, file }: Seen): QuestionToScore[] {
  const byQuestion = new Map<string, QuestionToScore>();
  for (const answer of answersFor(evaluator, file)) {
    const { lotId, criterion } = answer;
    const key = `${lotId}:${criterion.key}`;
    const known = byQuestion.get(key) ?? {
      lot: inLot(dossier, lotId).replace(/^ \(|\)$/g, ''),
      ...{ criterion: criterion.key, title: criterion.title, weight: criterion.weight },
      ...(criterion.question ? { question: criterion.question } : {}),
      levels: levelsFor(answer, { file }),
      answers: [],
    };
    known.answers.push(answerOf(evaluator, answer, file));
    byQuestion.set(key, known);
  }
  return [...byQuestion.values()];
}

function answerOf(evaluator: Evaluator, answer: ReturnType<typeof answersFor>[number], file: AwardFile) {
  const { bid, criterion } = answer;
  const offer = bid.offerFor(criterion.key);
  const mine = scoredBy(evaluator, file, answer);
  return {
    ...{ bidId: bid.id, bidder: file.bidder(bid) },
    ...(offer?.answer ? { answer: offer.answer } : {}),
    ...(offer?.value === undefined ? {} : { value: offer.value }),
    ...(mine ? { score: mine.score, comment: mine.comment } : {}),
  };
}
