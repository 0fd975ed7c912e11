import { dayInWords } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { LadderContent, Rung, TemplateContent } from '@commonweal/wire';
import { workingDays } from '@commonweal/calendar';
import type { Addressee, PeopleByAudience, Subject, SubjectDescription } from '@commonweal/decisions';
import type { DocumentSet } from '@commonweal/documents';
import type { Message, MessagePlan } from '@commonweal/messages';
import type { Climb } from './climber.js';
import { whenInWords } from './ladder-kind.js';
import { type DatedRung, datedRungs, rungToPlan } from './rungs.js';

/** What an alert, or one that may be raised, adds to a climb. */
export interface Raised {
  dueOn: string;
  ladder: string;
  climbs: boolean;
  decisionId?: string;
}

/** All that decides who is told what and when about one subject. */
export interface Situation<A extends Raised = Raised> {
  subject: Subject;
  id: string;
  description: SubjectDescription;
  climb: Climb;
  alerts: A[];
  documents: DocumentSet;
}

/** A rung with what lets it speak: its ladder and, after the due date, an alert. */
interface Speaking extends Rung {
  ladder: string;
  decisionId?: string;
}

export type LoudRung = DatedRung<Speaking>;

/** The rungs that speak: those up to the due date by themselves, those after it while an alert climbs. */
export function loudRungs({ climb, alerts, documents }: Situation): LoudRung[] {
  if (climb.over !== undefined) return [];
  const before =
    climb.ladder === undefined ? [] : rungsOf(climb.ladder, documents).filter(({ day }) => day <= 0);
  const raised = new Map(alerts.filter(({ climbs }) => climbs).map((alert) => [alert.ladder, alert]));
  const after = [...raised.values()].flatMap(({ ladder, decisionId }) =>
    rungsOf(ladder, documents)
      .filter(({ day }) => day > 0)
      .map((rung) => ({ ...rung, ladder, decisionId })),
  );
  const all: Speaking[] = [...before.map((rung) => ({ ...rung, ladder: climb.ladder ?? '' })), ...after];
  return datedRungs(all, climb.dueOn, workingDays(documents, 'office'));
}

function rungsOf(ladder: string, documents: DocumentSet): Rung[] {
  const content = documents.get<LadderContent>('ladder', ladder);
  return content && !content.retired ? content.rungs : [];
}

/** Looks the people of many subjects of one kind up at once, where the subject can. */
export async function peopleOf(
  tx: EntityManager,
  rungsOfSubjects: readonly { situation: Situation; rungs: LoudRung[] }[],
): Promise<PeopleByAudience> {
  const subject = rungsOfSubjects[0]?.situation.subject;
  if (!subject?.peopleOfAll) return new Map();
  const ids = new Set(rungsOfSubjects.map(({ situation: { id } }) => id));
  const audiences = new Set(rungsOfSubjects.flatMap(({ rungs }) => rungs.flatMap(({ to }) => to)));
  return subject.peopleOfAll(tx, [...ids], [...audiences]);
}

export interface Heard {
  to: Addressee;
  rungs: LoudRung[];
}

/** Who hears which rungs. Somebody in two parts hears a rung once. */
export async function listeners(
  tx: EntityManager,
  { subject, id }: Situation,
  rungs: LoudRung[],
  known?: PeopleByAudience,
): Promise<Heard[]> {
  const heard = new Map<string, Heard>();
  for (const audience of new Set(rungs.flatMap(({ to }) => to))) {
    for (const to of known?.get(audience)?.get(id) ?? (await subject.people(tx, id, audience))) {
      const before = heard.get(to.personId)?.rungs ?? [];
      const own = rungs.filter(
        (rung) => rung.to.includes(audience) && !before.some(({ day }) => day === rung.day),
      );
      heard.set(to.personId, { to, rungs: [...before, ...own].sort((a, b) => a.day - b.day) });
    }
  }
  return [...heard.values()];
}

/**
 * The one message for each person that should be planned now. Nobody hears an earlier rung after a later one, nor
 * after the due date that something will be due.
 */
export function messagesToPlan(
  situation: Situation,
  heard: Heard[],
  existing: Message[],
  today: string,
): MessagePlan[] {
  const isPast = today > situation.climb.dueOn;
  return heard.flatMap(({ to, rungs }) => {
    const reached = highestUsed(existing, to.personId);
    const left = rungs.filter(({ day }) => day > reached && (day > 0 || !isPast));
    const rung = rungToPlan(left, today);
    return rung ? planOf(situation, to, rung) : [];
  });
}

function highestUsed(existing: Message[], personId: string): number {
  const own = existing.filter((message) => message.personId === personId && !isUnsent(message));
  return Math.max(-Infinity, ...own.map(({ rung }) => rung ?? -Infinity));
}

/** Nothing was sent yet: it may be planned, or woken. */
function isUnsent({ state }: Message): boolean {
  return state === 'planned' || state === 'cancelled';
}

/** None when the template of the rung is gone. */
export function planOf(
  { subject, id, description, climb, documents }: Situation,
  to: Addressee,
  rung: LoudRung,
): MessagePlan[] {
  const kind = documents.get<TemplateContent>('template', rung.template)?.messageKind;
  if (!kind) return [];
  const { reference, title, link, directorate, category } = description;
  const ladder = documents.get<LadderContent>('ladder', rung.ladder)?.title ?? rung.ladder;
  return [
    {
      kind,
      template: rung.template,
      subject: { kind: subject.kind, id, words: `${reference} ${title}`, link, directorate, category },
      to,
      sendOn: rung.on,
      rung: rung.day,
      dueOn: climb.dueOn,
      decisionId: rung.decisionId,
      why: `${ladder}: ${whenInWords(rung.day)}, which is ${dayInWords(climb.dueOn)}.`,
    },
  ];
}
