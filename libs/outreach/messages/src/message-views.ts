import type { DispatchView, MessageView } from '@commonweal/wire';
import type { Dispatch } from './dispatch.entity.js';
import type { Message } from './message.entity.js';

export function messageView(message: Message, dispatches?: Dispatch[]): MessageView {
  return {
    id: message.id,
    kind: message.kind,
    template: message.template,
    state: message.state,
    to: message.name,
    address: message.address,
    subject: message.subject,
    link: message.link ?? undefined,
    sendOn: message.sendOn,
    rung: message.rung ?? undefined,
    why: message.why,
    decisionId: message.decisionId ?? undefined,
    because: message.because ?? undefined,
    sentAt: message.sentAt?.toISOString(),
    dispatches: dispatches?.map(dispatchView),
    version: message.version,
  };
}

function dispatchView(dispatch: Dispatch): DispatchView {
  const { id, provider, state, subject, text, startedAt, finishedAt, answer, messages } = dispatch;
  return {
    id,
    provider,
    state,
    subject,
    text,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString(),
    answer: answer ?? undefined,
    messages,
  };
}
