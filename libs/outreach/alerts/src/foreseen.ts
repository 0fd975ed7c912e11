import type { ForeseenMessage } from '@commonweal/decisions';
import type { Message, MessagePlan } from '@commonweal/messages';

/** A message that would be planned, as people look at it before. */
export function ofPlan({ to, template, subject, sendOn, why }: MessagePlan): ForeseenMessage {
  return { to: to.name, template, about: subject.words, link: subject.link, sendOn, why };
}

/** A message that is planned and would be cancelled. */
export function ofMessage({ id, name, template, subject, link, sendOn, why }: Message): ForeseenMessage {
  return { id, to: name, template, about: subject, link: link ?? undefined, sendOn, why };
}
