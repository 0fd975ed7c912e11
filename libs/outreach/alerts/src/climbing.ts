import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '@commonweal/wire';
import { Messages } from '@commonweal/messages';
import { Clock, insertAll, whileStill } from '@commonweal/platform';
import { Alert } from './alert.entity.js';
import { alertsAbout } from './alerts-about.js';
import { type LoudRung, listeners, loudRungs, peopleOf, type Situation } from './climb-plan.js';
import { byPlace, type ClimbSteps, messagesOf, stepsOf } from './climb-steps.js';
import { Climbers } from './climber.js';
import { highestReached } from './rungs.js';
import { Situations, type Standing } from './situations.js';

/** Keeps exactly one message planned for each person along the ladder of a subject: the next rung. */
@Injectable()
export class Climbing {
  constructor(
    private readonly climbers: Climbers,
    private readonly situations: Situations,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  /** Of transactions that let subjects climb once, when all else is written. */
  private readonly putOff = new WeakMap<
    EntityManager,
    { kind: SubjectKind; ids: Set<string>; raised: Alert[] }
  >();

  /**
   * Acts, then lets the subjects climb, each once: also those whose alerts were raised or went meanwhile.
   * @param ids subjects of the kind, all of them locked
   * @param act leaves what the subjects are told about by as it is
   */
  after(tx: EntityManager, kind: SubjectKind, ids: string[], act: () => Promise<void>): Promise<void> {
    return whileStill(tx, async () => {
      const waiting = { kind, ids: new Set(ids), raised: [] };
      this.putOff.set(tx, waiting);
      try {
        await act();
      } finally {
        this.putOff.delete(tx);
      }
      await this.climbAll(tx, kind, [...waiting.ids], this.clock.today(), waiting.raised);
    });
  }

  climb(tx: EntityManager, { kind, id }: Standing, today: string): Promise<void> {
    return this.climbAll(tx, kind, [id], today);
  }

  /**
   * Plans the next rungs of the subjects, cancels what they replace, and notes how far their alerts have climbed.
   * @param raised alerts of theirs that are not written yet: they are, with how far they have climbed
   */
  async climbAll(
    tx: EntityManager,
    kind: SubjectKind,
    ids: string[],
    today: string,
    raised: Alert[] = [],
  ): Promise<void> {
    if (ids.length === 0) return;
    const putOff = this.putOff.get(tx);
    if (putOff?.kind === kind) {
      for (const id of ids) putOff.ids.add(id);
      putOff.raised.push(...raised);
      return;
    }
    const alerts = await alertsAbout(tx, kind, ids);
    const own = new Map(ids.map((id) => [id, new Set(alerts.get(id))]));
    for (const alert of raised) own.get(alert.subjectId)?.add(alert);
    const standing = new Map([...own].map(([id, all]) => [id, [...all]]));
    const situations = await this.situations.ofAll(tx, kind, standing);
    const climbs = situations.map((situation) => ({ situation, rungs: loudRungs(situation) }));
    await this.plan(tx, kind, climbs, today);
    const moved = await this.note(tx, kind, climbs, today);
    await insertAll(tx, Alert, raised);
    const fresh = new Set(raised);
    await keepReached(
      tx,
      moved.filter((alert) => !fresh.has(alert)),
    );
  }

  private async plan(tx: EntityManager, kind: SubjectKind, climbs: OneClimb[], today: string): Promise<void> {
    const people = await peopleOf(tx, climbs);
    const ids = climbs.map(({ situation: { id } }) => id);
    const known = byPlace(await this.messages.ofAll(tx, kind, ids));
    const all: { situation: Situation<Alert>; steps: ClimbSteps }[] = [];
    for (const { situation, rungs } of climbs) {
      const heard = await listeners(tx, situation, rungs, people);
      all.push({ situation, steps: stepsOf(situation, heard, messagesOf(known, situation), today) });
    }
    await this.messages.planAll(
      tx,
      all.flatMap(({ steps: { plans } }) => plans),
    );
    for (const { situation, steps } of all)
      await this.messages.cancelThese(tx, steps.stale, whyCancelled(situation));
  }

  /** How far alerts have climbed, and the day of the next rung. @returns those that have moved, not yet written */
  private async note(
    tx: EntityManager,
    kind: SubjectKind,
    climbs: OneClimb[],
    today: string,
  ): Promise<Alert[]> {
    const climber = this.climbers.find(kind);
    const days = new Map<string, string | null>();
    const moved: Alert[] = [];
    for (const { situation, rungs } of climbs) {
      const next = rungs.find(({ on }) => on > today)?.on ?? null;
      days.set(situation.id, next);
      for (const alert of situation.alerts.filter((each) => each.climbs)) {
        const own = rungs.filter(({ ladder }) => ladder === alert.ladder);
        if (alert.reached(highestReached(own, today), climber ? null : next)) moved.push(alert);
      }
    }
    await climber?.climbAgainOn(tx, days);
    return moved;
  }
}

interface OneClimb {
  situation: Situation<Alert>;
  rungs: readonly LoudRung[];
}

function whyCancelled({ climb, alerts }: Situation<Alert>): string {
  if (climb.over) return climb.over;
  const isQuiet = !alerts.some(({ climbs }) => climbs);
  return isQuiet ? 'No alert climbs.' : 'Another rung has taken its place.';
}

/** Many at once; who holds an older version of one is told so. */
async function keepReached(tx: EntityManager, alerts: Alert[]): Promise<void> {
  if (alerts.length === 0) return;
  await tx.query(
    `UPDATE alert SET rung = one.rung, next_look_on = one.next_look_on, version = alert.version + 1
       FROM unnest($1::uuid[], $2::int[], $3::date[]) AS one (id, rung, next_look_on) WHERE alert.id = one.id`,
    [alerts.map(({ id }) => id), alerts.map(({ rung }) => rung), alerts.map(({ nextLookOn }) => nextLookOn)],
  );
}
