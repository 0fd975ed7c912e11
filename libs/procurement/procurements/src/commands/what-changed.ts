import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import { People } from '@commonweal/identity';
import { LedgerReader } from '@commonweal/ledger';
import type { FactContent, LedgerEntryView } from '@commonweal/wire';
import { listInWords } from '@commonweal/rules';
import { DataSource } from 'typeorm';
import { subjectKind } from '../dossier/dossiers.js';
import { nameOf } from '../views/names.js';
import { deedWords, stepsOf } from './deeds.js';
import type { StaleRow } from './stale-row.js';

/** How far back it is looked for what changed a row. */
const entries = 100;

/** Finds in the ledger what others did with a row since somebody read it. */
@Injectable()
export class WhatChanged {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly people: People,
    private readonly releases: Releases,
    private readonly database: DataSource,
  ) {}

  /** The conflict that names what changed, and by whom. */
  async name(procurementId: string, stale: StaleRow): Promise<Error> {
    const done = await this.since(procurementId, stale);
    const names = await this.people.namesOf(done.flatMap(({ actorId }) => actorId ?? []));
    const documents = await this.releases.inForce(this.database.manager);
    const title = (fact: string) => documents.get<FactContent>('fact', fact)?.title ?? fact;
    return stale.naming(
      done.map((entry) => {
        const who = entry.actorId ? nameOf(names, entry.actorId) : 'The engine';
        return `${who} ${deedWords(entry, (facts) => listInWords(facts.map(title), 'and'))}`;
      }),
    );
  }

  /** The deeds that took the row from the version seen to the one it has, earliest first. */
  private async since(procurementId: string, { row, seen, now }: StaleRow): Promise<LedgerEntryView[]> {
    const query = { subjectKind, subjectId: procurementId, sort: 'sequence', order: 'desc' as const };
    const { items } = await this.ledger.list({ ...query, perPage: entries });
    const found: LedgerEntryView[] = [];
    let missing = now - seen;
    for (const entry of items) {
      if (missing <= 0) break;
      const steps = stepsOf(entry, row);
      missing -= steps;
      if (steps) found.unshift(entry);
    }
    return found;
  }
}
