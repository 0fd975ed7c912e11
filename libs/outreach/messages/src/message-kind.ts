import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Message } from './message.entity.js';

export interface Placeholder {
  name: string;
  words: string;
  /** Stands for it in previews. */
  example: string;
  /** Kept out of the record of what was sent: a code, a token. */
  secret?: true;
  /** A template of the kind is refused without it. */
  required?: true;
}

/** What placeholders stand for. A list becomes bullets where it stands alone in a paragraph. */
export type Values = Record<string, string | string[]>;

/** A reason to write to people, described by the lib that has it. */
export interface MessageKind {
  kind: string;
  title: string;
  /** Beside those that every kind has. */
  placeholders: Placeholder[];
  /** Goes out at once and alone: bound to no sending hours, never part of a digest. */
  immediate?: true;
  /** Ladders and rules may use it: it is about a subject, not about an occasion. */
  reminds?: true;
  /** True, or in words why nobody needs it any more. Asked in the transaction that claims the message for sending. */
  stillWanted(tx: EntityManager, message: Message): Promise<true | string>;
  /** What the placeholders stand for now; asked in the same transaction. */
  values(tx: EntityManager, message: Message): Promise<Values>;
}

/** What every template may say. */
const everywhere: Placeholder[] = [
  { name: 'name', words: 'the name of the person it goes to', example: 'Sam Taylor' },
  { name: 'council', words: 'the name of the council', example: 'Northford Borough Council' },
];

/** All message kinds, registered by the modules of the libs that have a reason to write. */
@Injectable()
export class MessageKinds {
  private readonly kinds = new Map<string, MessageKind>();

  register(...kinds: MessageKind[]): this {
    for (const kind of kinds) {
      if (this.kinds.has(kind.kind)) throw new Error(`The message kind "${kind.kind}" is registered twice.`);
      this.kinds.set(kind.kind, kind);
    }
    return this;
  }

  find(kind: string): MessageKind | undefined {
    return this.kinds.get(kind);
  }

  /** @throws Error when no lib has registered it */
  get(kind: string): MessageKind {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`No lib has registered the message kind "${kind}".`);
    return found;
  }

  all(): MessageKind[] {
    return [...this.kinds.values()];
  }

  immediate(): string[] {
    return this.all().flatMap(({ kind, immediate }) => (immediate ? [kind] : []));
  }
}

/** Every placeholder that a template of the kind may use. */
export function placeholdersOf(kind: MessageKind): Placeholder[] {
  return [...everywhere, ...kind.placeholders];
}
