import { parameterOn, type DocumentSet } from '@commonweal/documents';
import { TrackRecords } from '@commonweal/monitoring';
import type { Criterion } from '@commonweal/wire';
import { Injectable } from '@nestjs/common';
import type { Desk } from '../award-desk.js';
import { bidWork } from '../bids/bid-work.js';
import { criteriaWork } from '../criteria/criteria-work.js';
import { openEvaluation } from '../evaluation/evaluation-work.js';
import { exact } from '../calculation/exact.js';
import { flags, type Flag, type FlagLimits, type TrackRecord } from '../calculation/flags.js';
import { score, type LotToScore, type ScoredBid } from '../calculation/result.js';

export interface LotResult {
  lot: LotToScore;
  /** What is missing before there is a result. */
  open: string[];
  /** Best first; empty while something is missing. */
  bids: ScoredBid[];
  flags: Flag[];
}

/** Works out the result of a lot. */
@Injectable()
export class LotResults {
  constructor(private readonly records: TrackRecords) {}

  async of(desk: Desk, lotId: string): Promise<LotResult> {
    const { dossier, file } = desk;
    const lot = file.lotToScore(lotId);
    const open = openFor(desk);
    if (open.length) return { lot, open, bids: [], flags: [] };
    const estimate = dossier.lots.find(({ id }) => id === lotId)?.estimatedValueExVat ?? null;
    const limits = limitsOf(dossier.documents, desk.today);
    const raised = limits ? flags(lot, estimate ?? only(desk), await this.record(desk, lot), limits) : [];
    return { lot, open, bids: score(lot), flags: raised };
  }

  private async record({ tx, file }: Desk, { criteria }: LotToScore): Promise<TrackRecord> {
    const indicators = criteria.flatMap(({ indicator }: Criterion) => indicator ?? []);
    const known = await this.records.of(tx, indicators);
    const rates = new Map(
      indicators.map((indicator) => {
        const of = known.filter((one) => one.indicator === indicator && one.contractValuePence > 0);
        // Per pound: value is kept in pence.
        return [indicator, of.map((one) => exact(one.target).mul(100).div(exact(one.contractValuePence)))];
      }),
    );
    return {
      rates,
      delivered: (bidId, indicator) => {
        const supplierId = file.rows.bids.find(({ id }) => id === bidId)?.supplierId;
        const of = known.filter((one) => one.supplierId === supplierId && one.indicator === indicator);
        const promised = of.reduce((sum, one) => sum + one.promisedToDate, 0);
        return of.length
          ? { promised, delivered: of.reduce((sum, one) => sum + one.deliveredToDate, 0) }
          : undefined;
      },
    };
  }
}

/** Everything before the award that is not finished, in all lots: results are seen together. */
function openFor({ dossier, file }: Desk): string[] {
  const works = [criteriaWork(dossier, file), bidWork(dossier, file)];
  return [
    ...works.flatMap(({ open, problems }) => [...open, ...problems]),
    ...(file.answers().length ? openEvaluation(file, () => 'an evaluator') : []),
  ];
}

/** The estimate of the whole stands for its only lot. */
function only({ dossier }: Desk): number | null {
  const { estimatedValueExVat } = dossier.facts.facts;
  return dossier.lots.length === 1 && typeof estimatedValueExVat === 'number' ? estimatedValueExVat : null;
}

/** Undefined where the council set no such limits: then nothing is flagged. */
function limitsOf(documents: DocumentSet, today: string): FlagLimits | undefined {
  const [lowPriceShare, overPromiseTimes, deliveredShare] = [
    'low-price-share',
    'over-promise-times',
    'delivered-share',
  ].map((key) => parameterOn(documents, key, today));
  return typeof lowPriceShare === 'number' &&
    typeof overPromiseTimes === 'number' &&
    typeof deliveredShare === 'number'
    ? { lowPriceShare, overPromiseTimes, deliveredShare }
    : undefined;
}
