import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { type DraftAhead, Foreseer, type ForeseenMessages } from '@commonweal/decisions';
import type { TemplateContent } from '@commonweal/wire';
import { Message } from './message.entity.js';

const batch = 1000;

type DraftTemplates = ReadonlyMap<string, TemplateContent> | undefined;

/** The planned messages that another template lets go out in other words, or not at all. */
@Injectable()
export class ForeseenWords extends Foreseer {
  override readonly turn = 2;

  async *foresee(tx: EntityManager, { inForce, documents }: DraftAhead): AsyncGenerator<ForeseenMessages> {
    const [before, after] = [inForce, documents].map((set) => set.all<TemplateContent>('template'));
    const changed = [...(before?.keys() ?? [])].filter(
      (key) => !isDeepStrictEqual(before?.get(key), after?.get(key)),
    );
    if (changed.length === 0) return;
    for (let last: string | null = null, more = true; more;) {
      const rows: Message[] = await tx.find(Message, {
        where: { state: 'planned', template: In(changed), ...(last ? { id: MoreThan(last) } : {}) },
        order: { id: 'ASC' },
        take: batch,
      });
      yield { planned: [], cancelled: [], altered: rows.map((row) => inOtherWords(row, after)) };
      last = rows.at(-1)?.id ?? null;
      more = rows.length === batch;
    }
  }
}

function inOtherWords(message: Message, templates: DraftTemplates) {
  const { id, name, template, subject, link, sendOn, why } = message;
  const isThere = templates?.has(template);
  const because = `${isThere ? 'It goes out in the new words.' : 'It cannot be sent: its template is gone.'} ${why}`;
  return { id, to: name, template, about: subject, link: link ?? undefined, sendOn, why: because };
}
