import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { TemplateContent } from '@commonweal/wire';
import { Person } from '@commonweal/identity';
import { Config } from '@commonweal/platform';
import { type DocumentSet, parameterOn } from '@commonweal/documents';
import { digestKind } from './digest-kind.js';
import type { Mail } from './mail-provider.js';
import { asHtml, asText, compose, type MailText } from './mail-text.js';
import { type MessageKind, MessageKinds, placeholdersOf, type Values } from './message-kind.js';
import type { Message } from './message.entity.js';

const leftOut = '••••••';

/** A mail, and what of it is kept. */
export interface Envelope {
  mail: Mail;
  record: { subject: string; text: string };
}

/** Makes one mail out of one or more messages for one person. */
@Injectable()
export class Envelopes {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly config: Config,
  ) {}

  immediateKinds(): string[] {
    return this.kinds.immediate();
  }

  /** Without a template for digests each message goes alone. */
  canDigest(documents: DocumentSet): boolean {
    return documents.get('template', digestKind.kind) !== undefined;
  }

  /** Those that are still wanted and have a template; the others are cancelled or failed, with the reason. */
  async sendable(tx: EntityManager, messages: Message[], documents: DocumentSet): Promise<Message[]> {
    const people = await tx.findBy(Person, {
      id: In(messages.map(({ personId }) => personId)),
      active: true,
    });
    const good: Message[] = [];
    for (const message of messages) {
      const person = people.find(({ id }) => id === message.personId);
      const verdict = person ? await this.verdictOf(tx, message) : 'The person is no longer active.';
      if (!person || verdict !== true) message.take('cancel', String(verdict));
      else if (!templateOf(message, documents))
        message.take('unsendable', `Release ${documents.release} has no template "${message.template}".`);
      else good.push(Object.assign(message, { name: person.name, address: person.email }));
    }
    await tx.save(messages.filter((message) => !good.includes(message)));
    return good;
  }

  private async verdictOf(tx: EntityManager, message: Message): Promise<true | string> {
    return (
      (await this.kinds.find(message.kind)?.stillWanted(tx, message)) ?? 'Nobody sends this kind any more.'
    );
  }

  /** @param messages sendable ones of one person, at least one */
  async seal(
    tx: EntityManager,
    messages: Message[],
    documents: DocumentSet,
    reference: string,
  ): Promise<Envelope> {
    const [first] = messages;
    if (!first) throw new Error('An envelope needs a message.');
    const open: MailText[] = [];
    const redacted: MailText[] = [];
    for (const message of messages) {
      const kind = this.kinds.get(message.kind);
      const template = templateOf(message, documents) ?? { subject: '', body: '' };
      const values = { ...everyone(message, documents), ...(await kind.values(tx, message)) };
      open.push(compose(template, values));
      redacted.push(compose(template, withoutSecrets(kind, values)));
    }
    const text = this.inOne(open, first, documents);
    const kept = this.inOne(redacted, first, documents);
    return {
      mail: this.mailOf(text, first, reference),
      record: { subject: kept.subject, text: asText(kept.blocks) },
    };
  }

  private inOne(texts: MailText[], message: Message, documents: DocumentSet): MailText {
    const [only] = texts;
    if (only && texts.length === 1) return only;
    const template = documents.get<TemplateContent>('template', digestKind.kind) ?? {
      subject: '',
      body: '((messages))',
    };
    const messages = texts.flatMap(({ subject, blocks }) => [
      { is: 'heading' as const, lines: [subject] },
      ...blocks,
    ]);
    const values = { ...everyone(message, documents), count: String(texts.length) };
    return compose(template, values, { messages });
  }

  private mailOf(text: MailText, { name, address }: Message, reference: string): Mail {
    const own = this.config.address;
    return {
      reference: `${reference}@${new URL(own).hostname}`,
      to: { name, address },
      subject: text.subject,
      text: asText(text.blocks),
      html: asHtml(text, own),
      blocks: text.blocks,
    };
  }
}

/** What every template may say. */
export function everyone({ name }: Message, documents: DocumentSet): Values {
  const council = parameterOn(documents, 'council-name', '9999-12-31');
  return { name, council: String(council ?? 'The council') };
}

function templateOf(message: Message, documents: DocumentSet): TemplateContent | undefined {
  return documents.get<TemplateContent>('template', message.template);
}

function withoutSecrets(kind: MessageKind, values: Values): Values {
  const secret = new Set(placeholdersOf(kind).flatMap(({ name, secret }) => (secret ? [name] : [])));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, secret.has(name) ? leftOut : value]),
  );
}
