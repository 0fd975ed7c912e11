import { grouped } from '@commonweal/platform';
import { type Message, messageKey, type MessagePlan } from '@commonweal/messages';
import { type Heard, messagesToPlan, type Situation } from './climb-plan.js';

/** What a climb does to the messages about its subject at its due date. */
export interface ClimbSteps {
  /** All that is to be planned now. */
  plans: MessagePlan[];
  /** Those of them that are not planned yet. */
  fresh: MessagePlan[];
  /** Planned, and taken back. */
  stale: Message[];
  /** Planned, and to go out on another day or by another template. */
  moved: { message: Message; plan: MessagePlan }[];
}

/** @param existing all messages about the subject at the due date, whatever became of them */
export function stepsOf(
  situation: Situation,
  heard: Heard[],
  existing: Message[],
  today: string,
): ClimbSteps {
  const plans = messagesToPlan(situation, heard, existing, today);
  const wanted = new Map(plans.map((plan) => [messageKey(plan), plan]));
  const planned = new Map(
    existing.filter(({ state }) => state === 'planned').map((message) => [message.key, message]),
  );
  return {
    plans,
    fresh: [...wanted].flatMap(([key, plan]) => (planned.has(key) ? [] : [plan])),
    stale: [...planned.values()].filter(({ rung, key }) => rung !== null && !wanted.has(key)),
    moved: [...wanted].flatMap(([key, plan]) => {
      const message = planned.get(key);
      return message && isMoved(message, plan) ? [{ message, plan }] : [];
    }),
  };
}

function isMoved(message: Message, { sendOn, template }: MessagePlan): boolean {
  return message.sendOn !== sendOn || message.template !== template;
}

/** By subject and due date. */
export function byPlace(messages: Message[]): Map<string, Message[]> {
  return grouped(messages, ({ subjectId, dueOn }) => `${subjectId} ${dueOn}`);
}

/** The messages of one climb among those by place. */
export function messagesOf(places: ReadonlyMap<string, Message[]>, { id, climb }: Situation): Message[] {
  return places.get(`${id} ${climb.dueOn}`) ?? [];
}
