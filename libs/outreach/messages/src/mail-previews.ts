import { Injectable } from '@nestjs/common';
import type { MailDraft, MailPreview } from '@commonweal/wire';
import type { Caller } from '@commonweal/identity';
import { notFound } from '@commonweal/platform';
import { digestKind } from './digest-kind.js';
import { asText, type Block, compose } from './mail-text.js';
import { MessageKinds, placeholdersOf, type Values } from './message-kind.js';
import { MessageSamples } from './message-samples.js';
import { placeholdersIn } from './placeholders.js';

/** Says how a template arrives, by the code that sends it. Nothing is kept. */
@Injectable()
export class MailPreviews {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly samples: MessageSamples,
  ) {}

  /**
   * Filled with one of the samples of the kind, else with examples. What means nothing stays as it is written.
   * @throws DomainError not-found
   */
  async of(kind: string, draft: MailDraft, caller: Caller): Promise<MailPreview> {
    const { subject = '', body = '', message } = draft;
    const found = this.kinds.find(kind);
    if (!found) throw notFound('kind of message');
    const samples = message ? await this.samples.of(kind, caller) : [];
    const examples = placeholdersOf(found).map(({ name, example }) => [name, example] as const);
    const values = {
      ...asWritten(`${subject} ${body}`),
      ...Object.fromEntries(examples),
      ...samples.find(({ id }) => id === message)?.values,
    };
    const mail = compose({ subject, body }, values, kind === digestKind.kind ? messagesIn(values) : {});
    return { subject: mail.subject, blocks: mail.blocks, text: asText(mail.blocks) };
  }
}

function asWritten(text: string): Values {
  return Object.fromEntries(placeholdersIn(text).map((name) => [name, `((${name}))`]));
}

/** The example of a message inside a digest. */
function messagesIn({ messages }: Values): Record<string, Block[]> {
  return { messages: [{ is: 'heading', lines: [String(messages)] }] };
}
