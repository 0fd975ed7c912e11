import { Injectable } from '@nestjs/common';
import type { Criterion, ScaleContent } from '@commonweal/wire';
import { Clock, rowsOf, rowsTogether } from '@commonweal/platform';
import type { Dossier } from '@commonweal/procurements';
import { Suppliers } from '@commonweal/suppliers';
import type { EntityManager } from 'typeorm';
import type { BidToScore, LotToScore } from '../calculation/result.js';
import { AgreedScore } from './agreed-score.entity.js';
import { Bid } from './bid.entity.js';
import { EvaluatorScore } from './evaluator-score.entity.js';
import { Evaluator } from './evaluator.entity.js';
import { LotAward } from './lot-award.entity.js';
import { LotCriteria } from './lot-criteria.entity.js';
import { PublishedNotice } from './published-notice.entity.js';

type Known = Pick<Dossier, 'procurement' | 'lots'>;

/** All that award keeps of one procurement. */
export class AwardFile {
  constructor(
    private readonly dossier: Known,
    readonly rows: Rows,
    /** Of suppliers, by id. */
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  criteriaOf(lotId: string): readonly Criterion[] {
    return this.rows.criteria.find((one) => one.lotId === lotId)?.criteria ?? [];
  }

  bidsFor(lotId: string): Bid[] {
    return this.rows.bids.filter((bid) => bid.lotId === lotId);
  }

  bidder({ supplierId }: Pick<Bid, 'supplierId'>): string {
    return this.names.get(supplierId) ?? 'A supplier that is no longer here';
  }

  awardOf(lotId: string): LotAward | undefined {
    return this.rows.awards.find((award) => award.lotId === lotId);
  }

  /** Every answer that evaluators score: of bids that are admitted, for criteria with a scale. */
  answers(): Answer[] {
    return this.dossier.lots.flatMap(({ id }) => {
      const asked = this.criteriaOf(id).filter(({ method }) => method === 'scale');
      const bids = this.bidsFor(id).filter(({ isAdmitted }) => isAdmitted);
      return asked.flatMap((criterion) => bids.map((bid) => ({ lotId: id, criterion, bid })));
    });
  }

  agreedOn({ bid, criterion }: Pick<Answer, 'bid' | 'criterion'>): AgreedScore | undefined {
    return this.rows.agreed.find((one) => one.bidId === bid.id && one.criterion === criterion.key);
  }

  /** As it was when the criteria were saved. */
  scaleOf({
    lotId,
    criterion: { scale = '' },
  }: Pick<Answer, 'lotId' | 'criterion'>): ScaleContent | undefined {
    return this.scalesOf(lotId).get(scale);
  }

  lotToScore(lotId: string): LotToScore {
    const row = this.rows.criteria.find((one) => one.lotId === lotId);
    return {
      criteria: row?.criteria ?? [],
      tieBreak: row?.tieBreak ?? [],
      scales: this.scalesOf(lotId),
      bids: this.bidsFor(lotId).map((bid) => this.bidToScore(bid)),
    };
  }

  private scalesOf(lotId: string): ReadonlyMap<string, ScaleContent> {
    return new Map(Object.entries(this.rows.criteria.find((one) => one.lotId === lotId)?.scales ?? {}));
  }

  private bidToScore(bid: Bid): BidToScore {
    const { id, state, stateReason, pricePence, offers } = bid;
    const agreed = this.rows.agreed.filter(({ bidId }) => bidId === id);
    return {
      ...{ id, state, stateReason, pricePence, name: this.bidder(bid) },
      offers: new Map(
        offers.flatMap(({ criterion, value }) => (value === undefined ? [] : [[criterion, value] as const])),
      ),
      agreed: new Map(agreed.map(({ criterion, score }) => [criterion, score])),
    };
  }
}

/** One answer of one bid. */
export interface Answer {
  lotId: string;
  criterion: Criterion;
  bid: Bid;
}

interface Rows {
  criteria: readonly LotCriteria[];
  bids: readonly Bid[];
  evaluators: readonly Evaluator[];
  scores: readonly EvaluatorScore[];
  agreed: readonly AgreedScore[];
  awards: readonly LotAward[];
  notices: readonly PublishedNotice[];
}

/** Reads award files, once a dossier. */
@Injectable()
export class AwardFiles {
  private readonly known = new WeakMap<object, AwardFile>();

  constructor(
    private readonly suppliers: Suppliers,
    private readonly clock: Clock,
  ) {}

  /** When a file is worked on. */
  time() {
    return { today: this.clock.today(), now: this.clock.now() };
  }

  /** What is read once for the same dossier. */
  async of(tx: EntityManager, dossier: Known): Promise<AwardFile> {
    const [found] = await this.ofAll(tx, [dossier]);
    if (!found) throw new Error('A dossier has no award file.');
    return found[1];
  }

  /** Each dossier with its file, in as many queries as one takes. */
  async ofAll<Of extends Known>(tx: EntityManager, dossiers: readonly Of[]): Promise<[Of, AwardFile][]> {
    const fresh = dossiers.filter(({ lots }) => !this.known.has(lots));
    if (fresh.length) await this.load(tx, fresh);
    return dossiers.flatMap((dossier): [Of, AwardFile][] => {
      const file = this.known.get(dossier.lots);
      return file ? [[dossier, file]] : [];
    });
  }

  private async load(tx: EntityManager, dossiers: readonly Known[]): Promise<void> {
    const of = { procurementId: dossiers.map(({ procurement }) => procurement.id) };
    const rows = await rowsTogether(tx, {
      criteria: rowsOf(LotCriteria, of),
      bids: rowsOf(Bid, of, { at: 'ASC', id: 'ASC' }),
      evaluators: rowsOf(Evaluator, of, { id: 'ASC' }),
      scores: rowsOf(EvaluatorScore, of),
      agreed: rowsOf(AgreedScore, of),
      awards: rowsOf(LotAward, of),
      notices: rowsOf(PublishedNotice, of),
    });
    const bidders = rows.bids.map(({ supplierId }) => supplierId);
    const suppliers = await this.suppliers.byIds(tx, bidders);
    const names = new Map([...suppliers].map(([id, { name }]) => [id, name]));
    for (const dossier of dossiers)
      this.known.set(dossier.lots, new AwardFile(dossier, ownRows(dossier.procurement, rows), names));
  }
}

function ownRows({ id }: Known['procurement'], all: Rows): Rows {
  const own = <Row extends { procurementId: string }>(rows: readonly Row[]) =>
    rows.filter(({ procurementId }) => procurementId === id);
  return {
    criteria: own(all.criteria),
    bids: own(all.bids),
    evaluators: own(all.evaluators),
    scores: own(all.scores),
    agreed: own(all.agreed),
    awards: own(all.awards),
    notices: own(all.notices),
  };
}
