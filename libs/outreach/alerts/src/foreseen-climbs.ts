import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type DraftAhead, Foreseer, type ForeseenMessages } from '@commonweal/decisions';
import type { DocumentSet } from '@commonweal/documents';
import { Messages } from '@commonweal/messages';
import type { LadderContent, SubjectKind, TemplateContent } from '@commonweal/wire';
import { inWords } from './alert-kind.js';
import { Alert } from './alert.entity.js';
import { listeners, loudRungs, peopleOf, type Situation } from './climb-plan.js';
import { byPlace, type ClimbSteps, messagesOf, stepsOf } from './climb-steps.js';
import { Climbable } from './climbable.js';
import { ofMessage, ofPlan } from './foreseen.js';
import { Situations } from './situations.js';

const batch = 200;

/** What another ladder does to the messages of everything that climbs it: what climbing again after the publish would write. */
@Injectable()
export class ForeseenClimbs extends Foreseer {
  constructor(
    private readonly climbable: Climbable,
    private readonly situations: Situations,
    private readonly messages: Messages,
  ) {
    super();
  }

  async *foresee(tx: EntityManager, ahead: DraftAhead): AsyncGenerator<ForeseenMessages> {
    const ladders = changedLadders(ahead);
    if (ladders.size === 0) return;
    for (const { kind, next } of this.climbable.kinds())
      for (let after: string | null = null, more = true; more;) {
        const ids: string[] = await next(tx, ahead.today, after, batch);
        const others = ids.filter((id) => !ahead.isChanged(kind, id));
        if (others.length > 0) yield await this.ofSome(tx, { kind, ids: others, ladders, ahead });
        after = ids.at(-1) ?? null;
        more = ids.length === batch;
      }
  }

  private async ofSome(tx: EntityManager, { kind, ids, ladders, ahead }: Some): Promise<ForeseenMessages> {
    const alerts = new Map(ids.map((id) => [id, [] as Alert[]]));
    for (const alert of await tx.findBy(Alert, { subjectKind: kind, subjectId: In(ids) }))
      alerts.get(alert.subjectId)?.push(alert);
    const all = await this.situations.ofAll(tx, kind, alerts, ahead.documents);
    const climbs = all
      .filter((situation) => isOn(situation, ladders))
      .map((situation) => ({ situation, rungs: loudRungs(situation) }));
    const people = await peopleOf(tx, climbs);
    const known = byPlace(
      await this.messages.ofAll(
        tx,
        kind,
        climbs.map(({ situation: { id } }) => id),
      ),
    );
    const found: Required<ForeseenMessages> = { planned: [], cancelled: [], altered: [] };
    for (const { situation, rungs } of climbs) {
      const heard = await listeners(tx, situation, rungs, people);
      add(found, stepsOf(situation, heard, messagesOf(known, situation), ahead.today));
    }
    return found;
  }
}

interface Some {
  kind: SubjectKind;
  ids: string[];
  ladders: ReadonlySet<string>;
  ahead: DraftAhead;
}

function add(found: Required<ForeseenMessages>, { fresh, stale, moved }: ClimbSteps): void {
  found.planned.push(...fresh.map(ofPlan));
  found.cancelled.push(...stale.map(ofMessage));
  for (const { message, plan } of moved) {
    const why =
      message.sendOn === plan.sendOn
        ? `Another e-mail takes its place. ${plan.why}`
        : `It was to go out on ${inWords(message.sendOn)}. ${plan.why}`;
    found.altered.push({ ...ofPlan(plan), id: message.id, why });
  }
}

function isOn({ climb, alerts }: Situation, ladders: ReadonlySet<string>): boolean {
  return ladders.has(climb.ladder ?? '') || alerts.some(({ ladder }) => ladders.has(ladder));
}

/** Keys of the ladders whose rungs differ, or whose rungs go out by another kind of e-mail. */
function changedLadders({ inForce, documents }: DraftAhead): Set<string> {
  const keys = new Set([...inForce.all('ladder').keys(), ...documents.all('ladder').keys()]);
  return new Set(
    [...keys].filter((key) => !isDeepStrictEqual(climbedBy(inForce, key), climbedBy(documents, key))),
  );
}

function climbedBy(documents: DocumentSet, key: string) {
  const { rungs = [], retired = false } = documents.get<LadderContent>('ladder', key) ?? {};
  const kindOf = (template: string) => documents.get<TemplateContent>('template', template)?.messageKind;
  return { retired, rungs: rungs.map((rung) => ({ ...rung, kind: kindOf(rung.template) })) };
}
