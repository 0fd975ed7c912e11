import { dayInWords } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { Audience, LadderContent, Rung, TemplateContent } from '@commonweal/wire';
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

/** A rung and the ladder that it belongs to. */
interface Speaking extends Rung {
  ladder: string;
}

export type LoudRung = DatedRung<Speaking>;

/** Thousands of returns climb the same ladders from the same few days. */
const known = new WeakMap<DocumentSet, Map<string, readonly LoudRung[]>>();

/**
 * The rungs that speak, earliest first: those up to the due date by themselves, those after it while an alert climbs.
 * The same array for all that climb alike.
 */
export function loudRungs({ climb, alerts, documents }: Situation): readonly LoudRung[] {
  const raised = new Set(alerts.flatMap(({ climbs, ladder }) => (climbs ? [ladder] : [])));
  const own = known.get(documents) ?? new Map<string, readonly LoudRung[]>();
  known.set(documents, own);
  const place = [climb.over !== undefined, climb.dueOn, climb.ladder, ...raised].join('|');
  const rungs = own.get(place) ?? rungsThatSpeak(climb, raised, documents);
  own.set(place, rungs);
  return rungs;
}

function rungsThatSpeak(climb: Climb, raised: ReadonlySet<string>, documents: DocumentSet): LoudRung[] {
  if (climb.over !== undefined) return [];
  const before = rungsOf(climb.ladder, documents).filter(({ day }) => day <= 0);
  const after = [...raised].flatMap((ladder) => rungsOf(ladder, documents).filter(({ day }) => day > 0));
  return datedRungs([...before, ...after], climb.dueOn, workingDays(documents, 'office'));
}

function rungsOf(ladder: string | undefined, documents: DocumentSet): Speaking[] {
  if (ladder === undefined) return [];
  const content = documents.get<LadderContent>('ladder', ladder);
  return content && !content.retired ? content.rungs.map((rung) => ({ ...rung, ladder })) : [];
}

/** Looks the people of many subjects of one kind up at once, where the subject can. */
export async function peopleOf(
  tx: EntityManager,
  rungsOfSubjects: readonly { situation: Situation; rungs: readonly LoudRung[] }[],
): Promise<PeopleByAudience> {
  const subject = rungsOfSubjects[0]?.situation.subject;
  if (!subject?.peopleOfAll) return new Map();
  const ids = new Set(rungsOfSubjects.map(({ situation: { id } }) => id));
  const alike = new Set(rungsOfSubjects.map(({ rungs }) => rungs));
  const audiences = new Set([...alike].flatMap((rungs) => [...byAudience(rungs).keys()]));
  return subject.peopleOfAll(tx, [...ids], [...audiences]);
}

export interface Heard {
  to: Addressee;
  rungs: readonly LoudRung[];
}

/** Who hears which rungs. Somebody in two parts hears a rung once. */
export async function listeners(
  tx: EntityManager,
  { subject, id }: Situation,
  rungs: readonly LoudRung[],
  people?: PeopleByAudience,
): Promise<Heard[]> {
  const heard = new Map<string, Heard>();
  for (const [audience, own] of byAudience(rungs)) {
    for (const to of people?.get(audience)?.get(id) ?? (await subject.people(tx, id, audience))) {
      const before = heard.get(to.personId)?.rungs;
      heard.set(to.personId, { to, rungs: before ? together(before, own) : own });
    }
  }
  return [...heard.values()];
}

const heardBy = new WeakMap<readonly LoudRung[], Map<Audience, LoudRung[]>>();

function byAudience(rungs: readonly LoudRung[]): ReadonlyMap<Audience, readonly LoudRung[]> {
  const known = heardBy.get(rungs);
  if (known) return known;
  const audiences = new Set(rungs.flatMap(({ to }) => to));
  const all = new Map([...audiences].map((one) => [one, rungs.filter(({ to }) => to.includes(one))]));
  heardBy.set(rungs, all);
  return all;
}

function together(before: readonly LoudRung[], own: readonly LoudRung[]): LoudRung[] {
  const days = new Set(before.map(({ day }) => day));
  return [...before, ...own.filter(({ day }) => !days.has(day))].sort((a, b) => a.day - b.day);
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
  { subject, id, description, climb, alerts, documents }: Situation,
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
      decisionId: rung.day > 0 ? alerts.findLast(speaksBy(rung))?.decisionId : undefined,
      why: `${ladder}: ${whenInWords(rung.day)}, which is ${dayInWords(climb.dueOn)}.`,
    },
  ];
}

/** The alert that lets a rung after the due date speak. */
const speaksBy = (rung: LoudRung) => (alert: Raised) => alert.climbs && alert.ladder === rung.ladder;
