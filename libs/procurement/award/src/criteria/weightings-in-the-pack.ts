import { Injectable } from '@nestjs/common';
import { PackSection, type PackAbout } from '@commonweal/panels';
import { Lot } from '@commonweal/procurements';
import type { Criterion, CriterionKind, PackLine } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { exact, shown, sum } from '../calculation/exact.js';
import { LotCriteria } from '../rows/lot-criteria.entity.js';

const names: Record<CriterionKind, string> = {
  price: 'Price',
  quality: 'Quality',
  'social-value': 'Social value',
};

/** What bids are to be compared by, once it is saved: what weighs how much, in the pack of the panel. */
@Injectable()
export class Weightings extends PackSection {
  readonly subjectKind = 'procurement';
  readonly key = 'weightings';
  readonly title = 'Weightings';
  readonly place = 50;

  async lines(tx: EntityManager, { subjectId: procurementId }: PackAbout): Promise<PackLine[]> {
    const lots = await tx.find(Lot, { where: { procurementId }, order: { number: 'ASC' } });
    const saved = await tx.findBy(LotCriteria, { procurementId });
    return lots.flatMap(({ id, number }) => {
      const criteria = saved.find(({ lotId }) => lotId === id)?.criteria ?? [];
      return weightingLines(criteria, lots.length > 1 ? `Lot ${number}: ` : '');
    });
  }
}

/** A line for each kind that weighs something, with the criteria behind it. */
function weightingLines(criteria: readonly Criterion[], before: string): PackLine[] {
  return (Object.keys(names) as CriterionKind[]).flatMap((kind) => {
    const these = criteria.filter((one) => one.kind === kind);
    if (!these.length) return [];
    const whole = shown(sum(these.map(({ weight }) => exact(weight))));
    const detail = these.map(({ title, weight }) => `${title}: ${weight} %`).join('; ');
    return [{ label: `${before}${names[kind]}`, text: `${whole} %`, detail }];
  });
}
