import { Injectable } from '@nestjs/common';
import { Any, type EntityManager, In } from 'typeorm';
import type { DutyContent } from '@commonweal/wire';
import { workingDays } from '@commonweal/calendar';
import { type EffectInstance, type Evaluated, Follower, Subjects } from '@commonweal/decisions';
import { type DocumentSet, Releases } from '@commonweal/documents';
import { DomainError, newId } from '@commonweal/platform';
import { Duty } from './duty.entity.js';
import { anchorTitle } from './duty-kind.js';
import { DutyLook } from './duty-look.js';
import { DutyRecord } from './duty-record.js';
import { anchorOf, dated, rollsOn } from './rounds.js';

type Facts = Record<string, unknown>;
type Owed = Pick<Duty, 'duty' | 'subjectKind' | 'subjectId'>;

/** Begins, winds and stops the clocks of duties, as rules and facts have it. */
@Injectable()
export class Clocks extends Follower {
  constructor(
    private readonly releases: Releases,
    private readonly subjects: Subjects,
    private readonly record: DutyRecord,
    private readonly look: DutyLook,
  ) {
    super();
  }

  /** A rule says that the duty is owed. Its clock is wound once the evaluation has been written. */
  async begin(tx: EntityManager, instance: EffectInstance): Promise<void> {
    const { decisionId = '' } = instance;
    const owed = owedBy(instance);
    const known = await tx.findBy(Duty, owed);
    if (known.length) {
      await tx.save(known.map((duty) => Object.assign(duty, { owed: true, decisionId })));
      return;
    }
    const described = await this.subjects.get(owed.subjectKind).describe(tx, [owed.subjectId]);
    const { reference, title, link, directorate, category } = described.get(owed.subjectId) ?? nobody;
    const subject = `${reference} ${title}`.trim().slice(0, 500);
    const scope = { directorate: directorate ?? null, category: category ?? null };
    await tx.save(newDuty(tx, { ...owed, ...scope, decisionId, subject, link, round: 0 }));
  }

  /** No rule says so any more: what nobody settled goes, what was settled stays as it is. */
  async end(tx: EntityManager, instance: EffectInstance): Promise<void> {
    const known = await tx.findBy(Duty, owedBy(instance));
    const settled = known.filter(({ isAwaited }) => !isAwaited);
    for (const duty of known.filter(({ isAwaited }) => isAwaited))
      await this.drop(tx, duty, 'No rule asks for it any more.');
    await tx.save(settled.map((duty) => Object.assign(duty, { owed: false, rollOn: null })));
  }

  async follow(tx: EntityManager, evaluated: Evaluated[]): Promise<void> {
    const [subjectKind] = evaluated.map((each) => each.subjectKind);
    const subjectId = Any(evaluated.map((each) => each.subjectId));
    const where = { subjectKind, subjectId, state: In(['waiting', 'open']) };
    const duties = await tx.find(Duty, { where, order: { subjectId: 'ASC', duty: 'ASC', round: 'ASC' } });
    for (const { subjectId: id, facts } of duties.length ? evaluated : []) {
      const own = duties.filter((duty) => duty.subjectId === id);
      const moved = await this.windAll(tx, own, facts.facts);
      if (moved.length) await this.look.at(tx, moved);
    }
  }

  /** @returns ids of those whose clock stands otherwise now */
  async windAll(tx: EntityManager, duties: Duty[], facts: Facts): Promise<string[]> {
    if (duties.length === 0) return [];
    const documents = await this.releases.inForce(tx);
    const changed: string[] = [];
    for (const duty of duties) if (await this.wind(tx, duty, facts, documents)) changed.push(duty.id);
    return changed;
  }

  /** What follows when a person settled the duty or opened it again. @throws DomainError conflict */
  async settle(tx: EntityManager, duty: Duty): Promise<void> {
    const repeats = (await this.contentOf(tx, duty))?.repeats;
    if (duty.isAwaited) {
      if (repeats === 'after-completion') await this.takeBackNext(tx, duty);
      await this.windAll(tx, [duty], await this.factsOf(tx, duty));
    } else if (repeats === 'after-completion') await this.next(tx, duty);
    await this.look.at(tx, [duty.id]);
  }

  /** Begins the round after this one, where the duty repeats and is still owed. Once, however often it is asked for. */
  async next(tx: EntityManager, duty: Duty): Promise<void> {
    const content = await this.contentOf(tx, duty);
    const round = duty.round + 1;
    if (!content || content.retired || !duty.owed || content.repeats === 'never') return;
    if (await tx.existsBy(Duty, { ...owedBy(duty), round })) return;
    const facts = await this.factsOf(tx, duty);
    const anchorOn = anchorOf(content, round, {
      from: dateIn(facts, content.anchor),
      previous: duty.doneOn ?? undefined,
    });
    const last = content.until && dateIn(facts, content.until);
    if (anchorOn && last && anchorOn > last) return;
    const { decisionId, subject, link, directorate, category } = duty;
    const added = newDuty(tx, { ...owedBy(duty), round, decisionId, subject, link, directorate, category });
    await tx.save(added);
    await this.windAll(tx, [added], facts);
    await this.look.at(tx, [added.id]);
  }

  /** The last days, by id, of those that some documents move. Writes nothing. */
  async moves(tx: EntityManager, duties: Duty[], documents: DocumentSet): Promise<Map<string, string>> {
    const moved = new Map<string, string>();
    for (const kind of new Set(duties.map(({ subjectKind }) => subjectKind))) {
      const own = duties.filter(({ subjectKind }) => subjectKind === kind);
      const subjects = [...new Set(own.map(({ subjectId }) => subjectId))];
      const facts = await this.factsOfAll(tx, kind, subjects, documents);
      for (const duty of own) {
        const found = await this.read(tx, duty, facts.get(duty.subjectId) ?? {}, documents);
        if (found?.dueOn && duty.dueOn && found.dueOn !== duty.dueOn) moved.set(duty.id, found.dueOn);
      }
    }
    return moved;
  }

  /** Facts by subject, under the documents in force or a draft. */
  async factsOfAll(
    tx: EntityManager,
    kind: Duty['subjectKind'],
    ids: string[],
    draft?: DocumentSet,
  ): Promise<Map<string, Facts>> {
    const documents = draft ?? (await this.releases.inForce(tx));
    const found = await this.subjects.get(kind).facts(tx, ids, documents, this.look.today());
    return new Map([...found].map(([id, { facts }]) => [id, facts]));
  }

  /** Counts the last day anew; what was counted before stays readable as `movedFrom`. True when anything changed. */
  private async wind(tx: EntityManager, duty: Duty, facts: Facts, documents: DocumentSet): Promise<boolean> {
    const found = await this.read(tx, duty, facts, documents);
    if (!found) return false;
    const { dueOn } = found;
    const before = duty.dueOn;
    const isMoved = before !== null && dueOn !== null && before !== dueOn;
    const step = dueOn ? 'wind' : 'stop';
    if (!isMoved && !differs(duty, found) && duty.state === (dueOn ? 'open' : 'waiting')) return false;
    if (isMoved) await this.record.moved(tx, duty, before, dueOn);
    duty.take(step);
    await tx.save(Object.assign(duty, found, isMoved ? { movedFrom: before } : {}));
    return true;
  }

  /** How the clock stands under some documents; undefined when they do not know the duty. Writes nothing. */
  private async read(tx: EntityManager, duty: Duty, facts: Facts, documents: DocumentSet) {
    const content = documents.get<DutyContent>('duty', duty.duty);
    if (!content) return undefined;
    const previous = await this.settledBefore(tx, duty);
    const anchorOn = anchorOf(content, duty.round, { from: dateIn(facts, content.anchor), previous }) ?? null;
    const counted = anchorOn
      ? dated(content, anchorOn, workingDays(documents, 'statutory'))
      : { dueOn: null, waitsFor: anchorTitle(content.anchor, documents) };
    return { anchorOn, ...counted, rollOn: rollsOn(content, anchorOn) };
  }

  private async takeBackNext(tx: EntityManager, duty: Duty): Promise<void> {
    const next = await tx.findOneBy(Duty, { ...owedBy(duty), round: duty.round + 1 });
    if (!next) return;
    if (!next.isAwaited)
      throw new DomainError(
        'conflict',
        'settled-later',
        'The next round of this duty was settled already. Open that one again first.',
      );
    await this.drop(tx, next, 'The round before it was opened again.');
  }

  private async drop(tx: EntityManager, duty: Duty, why: string): Promise<void> {
    await this.record.gone(tx, duty, why);
    await this.look.letGo(tx, duty);
    await tx.delete(Duty, duty.id);
  }

  private async settledBefore(tx: EntityManager, duty: Duty): Promise<string | undefined> {
    if (duty.round === 0) return undefined;
    const previous = await tx.findOneBy(Duty, { ...owedBy(duty), round: duty.round - 1 });
    return previous?.doneOn ?? undefined;
  }

  private async contentOf(tx: EntityManager, { duty }: Duty): Promise<DutyContent | undefined> {
    return (await this.releases.inForce(tx)).get<DutyContent>('duty', duty);
  }

  private async factsOf(tx: EntityManager, { subjectKind, subjectId }: Duty): Promise<Facts> {
    return (await this.factsOfAll(tx, subjectKind, [subjectId])).get(subjectId) ?? {};
  }
}

const nobody = { reference: '', title: '', link: '/', directorate: undefined, category: undefined };

function owedBy(of: EffectInstance | Owed): Owed {
  const { subjectKind, subjectId } = of;
  return { duty: 'duty' in of ? of.duty : String(of.arguments['duty']), subjectKind, subjectId };
}

function dateIn(facts: Facts, name: string): string | undefined {
  const value = facts[name];
  return typeof value === 'string' ? value : undefined;
}

type NewDuty = Owed & Pick<Duty, 'round' | 'decisionId' | 'subject' | 'link' | 'directorate' | 'category'>;

function newDuty(tx: EntityManager, fields: NewDuty): Duty {
  return tx.create(Duty, {
    ...{ id: newId(), ...fields, state: 'waiting', owed: true },
    ...{ anchorOn: null, dueOn: null, movedFrom: null, waitsFor: null },
    ...{ doneOn: null, evidence: null, reason: null, byId: null, settledAt: null },
    ...{ evaluateOn: null, climbOn: null, rollOn: null, nextLookOn: null },
  });
}

function differs(duty: Duty, found: Pick<Duty, 'anchorOn' | 'dueOn' | 'waitsFor' | 'rollOn'>): boolean {
  return (Object.keys(found) as (keyof typeof found)[]).some((name) => duty[name] !== found[name]);
}
