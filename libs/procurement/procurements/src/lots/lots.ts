import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Caller } from '@commonweal/identity';
import { notFound } from '@commonweal/platform';
import type { LotView } from '@commonweal/wire';
import { Repository } from 'typeorm';
import { mayRead } from '../commands/access.js';
import { Procurement } from '../rows/procurement.entity.js';
import { Lot } from './lot.entity.js';

/** Reads lots. */
@Injectable()
export class Lots {
  constructor(
    @InjectRepository(Lot) private readonly lots: Repository<Lot>,
    @InjectRepository(Procurement) private readonly procurements: Repository<Procurement>,
  ) {}

  /** In order. @throws DomainError not-found */
  async list(procurementId: string, caller: Caller): Promise<LotView[]> {
    const procurement = await this.procurements.findOneBy({ id: procurementId });
    if (!procurement || !mayRead(caller, procurement)) throw notFound('procurement');
    const lots = await this.lots.find({ where: { procurementId }, order: { number: 'ASC' } });
    return lots.map(({ procurementId: _, ...view }) => view);
  }
}
