import { Injectable } from '@nestjs/common';
import { type Caller, People } from '@commonweal/identity';
import { notFound } from '@commonweal/platform';
import { mayRead, Procurement } from '@commonweal/procurements';
import type { DisclosureView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { Disclosure } from './disclosure.entity.js';

@Injectable()
export class DisclosureList {
  constructor(
    private readonly database: DataSource,
    private readonly people: People,
  ) {}

  /** The newest first. @throws DomainError not-found */
  async of(procurementId: string, caller: Caller): Promise<DisclosureView[]> {
    const { manager } = this.database;
    const procurement = await manager.findOneBy(Procurement, { id: procurementId });
    if (!procurement || !mayRead(caller, procurement)) throw notFound('procurement');
    const rows = await manager.find(Disclosure, {
      where: { procurementId },
      order: { at: 'DESC', id: 'DESC' },
    });
    const people = await this.people.findAll(rows.map(({ byId }) => byId));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return rows.map((row) => disclosureView(row, names.get(row.byId) ?? ''));
  }
}

export function disclosureView(row: Disclosure, by: string): DisclosureView {
  const { id, request, state, done, content, at, attachmentId, hash } = row;
  const told = content.parts.flatMap((part) => part.told);
  const withheld = content.parts.flatMap((part) => part.withheld);
  return {
    ...{ id, request, state, done, by, at: at.toISOString() },
    total: told.filter((one) => one.attachmentId).length,
    disclosed: told.length,
    withheld: withheld.length,
    exemptions: [...new Set(withheld.map(({ basis, exemption }) => `${exemption} (${basis})`))].sort(),
    ...(attachmentId ? { attachmentId } : {}),
    ...(hash ? { hash } : {}),
  };
}
