import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DeliveryQuery, DeliveryRow } from '@commonweal/wire';
import { catalogueOf } from '@commonweal/catalogue';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { deliveryRows } from './delivery-rows.js';
import { StandingObligations } from './standing-obligations.js';

/** Promised beside delivered. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly obligations: StandingObligations,
  ) {}

  async list({ contractId }: DeliveryQuery, caller: Caller): Promise<DeliveryRow[]> {
    const catalogue = catalogueOf(await this.releases.inForce(this.database.manager));
    return deliveryRows(await this.obligations.of({ contractId }, caller), catalogue);
  }
}
