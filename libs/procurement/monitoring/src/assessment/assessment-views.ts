import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { AssessmentView, KpiRatingView, RatingContent } from '@commonweal/wire';
import { type DocumentSet, Releases } from '@commonweal/documents';
import { Person } from '@commonweal/identity';
import { Clock } from '@commonweal/platform';
import { Suppliers } from '@commonweal/suppliers';
import { Contract } from '../contract/contract.entity.js';
import { Obligation } from '../contract/obligation.entity.js';
import type { Assessment } from './assessment.entity.js';
import { KpiRating } from './kpi-rating.entity.js';
import { noticeOfAssessment } from './notice-of-assessment.js';
import { replyDays } from './reply-clock.js';

interface Around {
  documents: DocumentSet;
  today: string;
  contract: Contract;
  supplier: string;
  /** People by id. */
  names: ReadonlyMap<string, string>;
  rated: { obligation: Obligation; rating: KpiRating }[];
}

/** Assessments with all that is shown of them. */
@Injectable()
export class AssessmentViews {
  constructor(
    private readonly releases: Releases,
    private readonly suppliers: Suppliers,
    private readonly clock: Clock,
  ) {}

  async of(tx: EntityManager, assessments: Assessment[]): Promise<AssessmentView[]> {
    const documents = await this.releases.inForce(tx);
    const contracts = await tx.findBy(Contract, { id: In(assessments.map(({ contractId }) => contractId)) });
    const suppliers = await this.suppliers.byIds(
      tx,
      contracts.map(({ supplierId }) => supplierId),
    );
    const names = await namesIn(tx, assessments);
    const rated = await ratedIn(tx, assessments);
    return assessments.flatMap((assessment) => {
      const contract = contracts.find(({ id }) => id === assessment.contractId);
      if (!contract) return [];
      const supplier = suppliers.get(contract.supplierId)?.name ?? '';
      const own = rated.filter(({ rating }) => rating.assessmentId === assessment.id);
      return [
        view(assessment, { documents, today: this.clock.today(), contract, supplier, names, rated: own }),
      ];
    });
  }
}

async function namesIn(tx: EntityManager, assessments: Assessment[]): Promise<Map<string, string>> {
  const ids = assessments.flatMap(({ repliedById, publishedById }) =>
    [repliedById ?? [], publishedById ?? []].flat(),
  );
  const people = await tx.findBy(Person, { id: In(ids) });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** By the titles of the obligations. */
async function ratedIn(tx: EntityManager, assessments: Assessment[]): Promise<Around['rated']> {
  const ratings = await tx.findBy(KpiRating, { assessmentId: In(assessments.map(({ id }) => id)) });
  const found = await tx.findBy(Obligation, { id: In(ratings.map(({ obligationId }) => obligationId)) });
  const obligations = new Map(found.map((obligation) => [obligation.id, obligation]));
  return ratings
    .flatMap((rating) => {
      const obligation = obligations.get(rating.obligationId);
      return obligation ? [{ obligation, rating }] : [];
    })
    .sort((a, b) => a.obligation.title.localeCompare(b.obligation.title));
}

function view(
  assessment: Assessment,
  { documents, today, contract, supplier, names, rated }: Around,
): AssessmentView {
  const { id, contractId, periodFrom, periodUntil, state, version } = assessment;
  const told = rated.map(({ obligation: { title }, rating }) => ({ title, rating }));
  const isPublished = state === 'published';
  return {
    ...{ id, contractId, periodFrom, periodUntil, state, version, supplier },
    ...{ contract: contract.reference, contractTitle: contract.title },
    ratings: rated.map((each) => ratingView(each, documents)),
    replyDays: replyDays(documents, today),
    repliableUntil: assessment.repliableUntil ?? undefined,
    repliedAt: assessment.repliedAt?.toISOString(),
    repliedBy: names.get(assessment.repliedById ?? ''),
    publishedAt: assessment.publishedAt?.toISOString(),
    publishedBy: names.get(assessment.publishedById ?? ''),
    notice: isPublished
      ? noticeOfAssessment({ assessment, contract, supplier, rated: told }, documents)
      : undefined,
    noticeOn: assessment.noticeOn ?? undefined,
    noticeEvidence: assessment.noticeEvidence ?? undefined,
  };
}

function ratingView({ obligation, rating }: Around['rated'][number], documents: DocumentSet): KpiRatingView {
  const { id, obligationId, proposed, why, version } = rating;
  const { title, type } = obligation;
  const figure = (text: string | null) => (text === null ? undefined : Number(text));
  return {
    ...{ id, obligationId, title, type, proposed, why, version },
    unit: obligation.unit ?? undefined,
    promised: figure(rating.promised),
    delivered: figure(rating.delivered),
    rating: rating.rating ?? undefined,
    reason: rating.reason ?? undefined,
    reply: rating.reply ?? undefined,
    code: rating.rating ? documents.get<RatingContent>('rating', rating.rating)?.code : undefined,
  };
}
