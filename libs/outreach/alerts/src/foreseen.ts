import { dayInWords } from '@commonweal/platform';
import type { ForeseenMessage } from '@commonweal/decisions';
import type { Message, MessagePlan } from '@commonweal/messages';

/** A message that would be planned, as people look at it before. */
export function foreseenPlan({ to, template, subject, sendOn, why }: MessagePlan): ForeseenMessage {
  return { to: to.name, template, about: subject.words, link: subject.link, sendOn, why };
}

/** A message that is planned and would be cancelled. */
export function foreseenCancel({ id, name, template, subject, link, sendOn, why }: Message): ForeseenMessage {
  return { id, to: name, template, about: subject, link: link ?? undefined, sendOn, why };
}

/** A message that is planned and would go out on another day, about another last day, or by another template. */
export function foreseenMove(message: Message, plan: MessagePlan): ForeseenMessage {
  return { ...foreseenPlan(plan), id: message.id, why: `${whatMoves(message, plan)} ${plan.why}` };
}

function whatMoves({ sendOn, dueOn }: Message, plan: MessagePlan): string {
  if (sendOn !== plan.sendOn) return `It was to go out on ${dayInWords(sendOn)}.`;
  if (dueOn && dueOn !== plan.dueOn) return `It was to say that the last day is ${dayInWords(dueOn)}.`;
  return 'Another e-mail takes its place.';
}
