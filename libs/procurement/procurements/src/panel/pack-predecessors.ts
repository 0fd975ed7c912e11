import { Injectable } from '@nestjs/common';
import { Predecessors } from '@commonweal/monitoring';
import { PackSection, type PackAbout } from '@commonweal/panels';
import { countInWords, poundsInWords } from '@commonweal/rules';
import type { DeliveryRow, LessonKind, PackLine, PredecessorView } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { subjectKind } from '../dossier/dossiers.js';

const learnt: Record<LessonKind, string> = { keep: 'To keep', change: 'To change' };

const nothing: PackLine = { label: 'Contracts that it follows', text: 'None' };

/** What the contracts that it follows delivered, and what they taught. */
@Injectable()
export class WhatWentBefore extends PackSection {
  readonly subjectKind = subjectKind;
  readonly key = 'predecessors';
  readonly title = 'What went before';
  readonly place = 25;

  constructor(private readonly predecessors: Predecessors) {
    super();
  }

  async lines(tx: EntityManager, { subjectId }: PackAbout): Promise<PackLine[]> {
    const followed = await this.predecessors.of(tx, subjectId);
    return followed.length ? followed.flatMap(linesOf) : [nothing];
  }
}

function linesOf({ reference, title, supplier, lessons, deliveries }: PredecessorView): PackLine[] {
  return [
    { label: `${reference} of ${supplier}`.slice(0, 1000), text: title },
    ...deliveries.filter(({ promised }) => promised !== undefined).map(deliveryLine),
    ...lessons.map(({ kind, text, by }) => ({ label: learnt[kind], text, detail: by })),
  ];
}

function deliveryLine({ indicator, type, unit, promised = 0, delivered = 0 }: DeliveryRow): PackLine {
  const figure = (value: number) =>
    type === 'money' ? poundsInWords(value) : countInWords(value, type === 'percentage' ? '%' : unit);
  return { label: indicator, text: `${figure(delivered)} delivered of ${figure(promised)} promised by now` };
}
