import { Injectable } from '@nestjs/common';
import { workingDays } from '@commonweal/calendar';
import type { DocumentSet } from '@commonweal/documents';
import { Duties } from '@commonweal/duties';
import { People, type Caller } from '@commonweal/identity';
import { checkVersion, invalidField, notFound } from '@commonweal/platform';
import type {
  DutyContent,
  NoticeContent,
  NoticeGiven,
  NoticeView,
  StandstillQuery,
  StandstillView,
} from '@commonweal/wire';
import { AwardDesk, type Desk } from '../award-desk.js';
import { PublishedNotice } from '../rows/published-notice.entity.js';
import { noticesFor, timeAfterContract } from './notices-for.js';
import { filled } from './placeholders.js';
import { lastDay, standstillFrom } from './standstill.js';

/** The notices that the regime asks for: what to paste, and when they were published. */
@Injectable()
export class RecordNotices {
  constructor(
    private readonly desk: AwardDesk,
    private readonly people: People,
    private readonly duties: Duties,
  ) {}

  /** @throws DomainError not-found */
  list(id: string, caller: Caller): Promise<NoticeView[]> {
    return this.desk.look(id, caller, async (desk) => {
      const names = await this.people.namesOf(desk.file.rows.notices.map(({ byId }) => byId));
      return noticesFor(desk).map(([key, notice]) => view(key, notice, desk, names));
    });
  }

  /** Looks only. @throws DomainError not-found; conflict where the bank holidays are not known that far */
  standstill(
    id: string,
    key: string,
    { publishedOn }: StandstillQuery,
    caller: Caller,
  ): Promise<StandstillView> {
    return this.desk.look(id, caller, (desk) => {
      const standstill = noticesFor(desk).find(([each]) => each === key)?.[1].standstill;
      if (!standstill) throw notFound('standstill');
      const days = workingDays(desk.dossier.documents, 'statutory');
      return Promise.resolve(standstillFrom(publishedOn, standstill, days));
    });
  }

  /** @throws DomainError not-found, stale, invalid */
  async record(
    id: string,
    { key, seen }: { key: string; seen: number },
    body: NoticeGiven,
    caller: Caller,
  ): Promise<NoticeView[]> {
    await this.desk.work(id, caller, null, async (desk) => {
      const notice = noticesFor(desk).find(([each]) => each === key)?.[1];
      if (!notice) throw notFound('notice');
      const before = desk.file.rows.notices.find((one) => one.notice === key);
      checkVersion(before ?? { version: 0 }, seen, 'notice');
      refuseFaults(body, desk.today);
      const fields = fieldsOf(body, notice, desk.dossier.documents);
      const row = before ?? desk.tx.create(PublishedNotice, { procurementId: id, notice: key });
      const was = before && {
        ...{ publishedOn: before.publishedOn, notNeeded: before.notNeeded, heldBecause: before.heldBecause },
      };
      await desk.tx.save(Object.assign(row, fields, { byId: caller.personId }));
      await this.settleDuties(desk, notice, row);
      const { publishedOn, standstillEndsOn, evidence, notNeeded, heldBecause } = fields;
      const why = notNeeded ?? heldBecause;
      return {
        ...{
          action: publishedOn ? 'notice-published' : 'notice-not-needed',
          data: { notice: key, publishedOn, standstillEndsOn },
        },
        private: { before: was ?? null, evidence },
        ...(why ? { why } : {}),
      };
    });
    return this.list(id, caller);
  }

  /** The notice that was published is the proof of what the contracts owed under its code. */
  private async settleDuties(desk: Desk, { code }: NoticeContent, row: PublishedNotice): Promise<void> {
    if (!row.publishedOn) return;
    const owed = [...desk.dossier.documents.all<DutyContent>('duty')].filter(
      ([, duty]) => duty.code === code,
    );
    const contracts = desk.file.rows.awards.flatMap(({ contractId }) => contractId ?? []);
    await this.duties.proved(
      desk.tx,
      { duties: owed.map(([key]) => key), subjectIds: [row.procurementId, ...contracts] },
      { doneOn: row.publishedOn, evidence: row.evidence ?? '', byId: row.byId },
    );
  }
}

function refuseFaults({ publishedOn, evidence, notNeeded }: NoticeGiven, today: string): void {
  if (publishedOn && notNeeded)
    throw invalidField('notNeeded', 'Give the day of publication, or why it is not needed: not both.');
  if (notNeeded) return;
  if (!publishedOn)
    throw invalidField('publishedOn', 'Give the day of publication, or why it is not needed.');
  if (publishedOn > today)
    throw invalidField('publishedOn', 'This day is still to come. Record it once it is published.');
  if (!evidence?.trim())
    throw invalidField('evidence', 'Give the number or the address under which it can be seen.');
}

function fieldsOf(
  { publishedOn, evidence, notNeeded, heldBecause }: NoticeGiven,
  { standstill }: NoticeContent,
  documents: DocumentSet,
): Pick<PublishedNotice, 'publishedOn' | 'evidence' | 'notNeeded' | 'standstillEndsOn' | 'heldBecause'> {
  return {
    publishedOn: publishedOn ?? null,
    evidence: publishedOn ? (evidence ?? null) : null,
    notNeeded: notNeeded ?? null,
    standstillEndsOn: standstill && publishedOn ? lastDay(publishedOn, standstill, documents) : null,
    heldBecause: standstill && publishedOn ? heldBecause?.trim() || null : null,
  };
}

function view(
  key: string,
  notice: NoticeContent,
  desk: Desk,
  names: ReadonlyMap<string, string>,
): NoticeView {
  const { title, code, basis, guidance, text, standstill } = notice;
  const time = timeAfterContract(notice, desk);
  const row = desk.file.rows.notices.find((one) => one.notice === key);
  const signed = desk.file.rows.awards
    .flatMap(({ signedOn }) => signedOn ?? [])
    .sort()
    .at(-1);
  const by = row && names.get(row.byId);
  return {
    ...{
      key,
      title,
      code,
      basis,
      guidance,
      text: filled(text, desk),
      beginsStandstill: standstill !== undefined,
      isStandstillOver: Boolean(row?.standstillEndsOn && row.standstillEndsOn < desk.today),
    },
    ...(time && signed ? { dueOn: lastDay(signed, time, desk.dossier.documents) } : {}),
    ...(row?.publishedOn ? { publishedOn: row.publishedOn } : {}),
    ...(row?.evidence ? { evidence: row.evidence } : {}),
    ...(row?.notNeeded ? { notNeeded: row.notNeeded } : {}),
    ...(row?.standstillEndsOn ? { standstillEndsOn: row.standstillEndsOn } : {}),
    ...(row?.heldBecause ? { heldBecause: row.heldBecause } : {}),
    ...(by ? { by } : {}),
    version: row?.version ?? 0,
  };
}
