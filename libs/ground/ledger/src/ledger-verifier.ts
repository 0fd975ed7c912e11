import { Injectable } from '@nestjs/common';
import type { LedgerFault, LedgerSubjectQuery, LedgerVerification } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { commitmentTo, hashOf } from './chain.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { LedgerPrivate } from './ledger-private.entity.js';
import { SealVerifier } from './seal-verifier.js';

type Read = LedgerEntry & { hidden?: LedgerPrivate };
const batch = 1000;
const shownFaults = 100;

/** Reads the chains again from their beginnings, and holds them against the seals. */
@Injectable()
export class LedgerVerifier {
  constructor(
    private readonly database: DataSource,
    private readonly seals: SealVerifier,
  ) {}

  async verify(subject: LedgerSubjectQuery = {}): Promise<LedgerVerification> {
    const faults: LedgerFault[] = [];
    let [entries, subjects] = [0, 0];
    let before: Read | undefined;
    for (
      let rows = await this.after(before, subject);
      rows.length > 0;
      rows = await this.after(before, subject)
    ) {
      for (const entry of rows) {
        const previous = before && isSameSubject(before, entry) ? before : undefined;
        if (!previous) subjects += 1;
        const fault = faultIn(entry, previous);
        const { subjectKind, subjectId, sequence } = entry;
        if (fault && faults.length < shownFaults) faults.push({ subjectKind, subjectId, sequence, fault });
        before = entry;
        entries += 1;
      }
    }
    const isWhole = !subject.subjectKind && !subject.subjectId;
    const sealed = isWhole ? await this.seals.broken() : { seals: 0, faults: [] };
    faults.push(...(await this.seals.cutOff(subject)), ...sealed.faults);
    return {
      ...{ holds: faults.length === 0, entries, subjects, seals: sealed.seals },
      faults: faults.slice(0, shownFaults),
    };
  }

  private after(last: Read | undefined, { subjectKind, subjectId }: LedgerSubjectQuery): Promise<Read[]> {
    const rows = this.database
      .createQueryBuilder(LedgerEntry, 'entry')
      .leftJoinAndMapOne('entry.hidden', LedgerPrivate, 'hidden', 'hidden.entry_id = entry.id')
      .orderBy({ 'entry.subjectKind': 'ASC', 'entry.subjectId': 'ASC', 'entry.sequence': 'ASC' })
      .limit(batch);
    if (subjectKind) rows.andWhere('entry.subjectKind = :subjectKind', { subjectKind });
    if (subjectId) rows.andWhere('entry.subjectId = :subjectId', { subjectId });
    const place = '(entry.subject_kind, entry.subject_id, entry.sequence) > (:kind, :id, :sequence)';
    if (last) rows.andWhere(place, { kind: last.subjectKind, id: last.subjectId, sequence: last.sequence });
    return rows.getMany();
  }
}

const isSameSubject = (a: Read, b: Read) => a.subjectKind === b.subjectKind && a.subjectId === b.subjectId;

function faultIn(entry: Read, previous: Read | undefined): LedgerFault['fault'] | undefined {
  if (entry.sequence !== (previous?.sequence ?? 0) + 1) return 'missing';
  if (entry.previousHash !== (previous?.hash ?? null)) return 'unlinked';
  if (entry.hash !== hashOf(entry)) return 'altered';
  return isPrivateAltered(entry) ? 'private-altered' : undefined;
}

function isPrivateAltered({ commitment, hidden }: Read): boolean {
  if (hidden?.erasedAt) return false;
  if (!hidden?.content || hidden.salt === null) return commitment !== null;
  return commitmentTo(hidden.content, hidden.salt) !== commitment;
}
