import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MessageKindView, MessageListQuery, MessageView } from '@commonweal/wire';
import { type Caller, scopeOf } from '@commonweal/identity';
import { matching, notFound, type Page, page } from '@commonweal/platform';
import { Dispatch, DispatchMessage } from './dispatch.entity.js';
import { MessageKinds, placeholdersOf } from './message-kind.js';
import { Message } from './message.entity.js';
import { messageView } from './message-views.js';

const equals = ['state', 'kind', 'subjectId', 'personId'] as const;

/** Reads messages and what became of them. */
@Injectable()
export class MessageList {
  constructor(
    private readonly database: DataSource,
    private readonly messageKinds: MessageKinds,
  ) {}

  async list(query: MessageListQuery, caller: Caller): Promise<Page<MessageView>> {
    const rows = this.database.manager.createQueryBuilder(Message, 'message');
    scopeOf(caller).narrow(rows, { directorate: 'message.directorate', category: 'message.category' });
    for (const name of equals) if (query[name]) rows.andWhere(`message.${name} = :${name}`, query);
    matching(rows, query.q, ['message.name', 'message.address', 'message.subject', 'message.why']);
    const found = await page(rows, query, {
      sendOn: 'message.sendOn',
      plannedAt: 'message.plannedAt',
      sentAt: 'message.sentAt',
      to: 'message.name',
      state: 'message.state',
      kind: 'message.kind',
    });
    return found.map((message) => messageView(message));
  }

  async one(id: string, caller: Caller): Promise<MessageView> {
    const message = await this.database.manager.findOneBy(Message, { id });
    if (!message || !scopeOf(caller).includes(message)) throw notFound('message');
    const dispatches = await this.database.manager
      .createQueryBuilder(Dispatch, 'dispatch')
      .innerJoin(DispatchMessage, 'inside', 'inside.dispatchId = dispatch.id')
      .where('inside.messageId = :id', { id })
      .orderBy('dispatch.startedAt', 'DESC')
      .getMany();
    return messageView(message, dispatches);
  }

  kinds(): MessageKindView[] {
    return this.messageKinds.all().map((kind) => ({
      kind: kind.kind,
      title: kind.title,
      placeholders: placeholdersOf(kind).map(({ name, words, example }) => ({ name, words, example })),
    }));
  }
}
