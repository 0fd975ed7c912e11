import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DiscussedThings } from '@commonweal/discussions';
import type { Caller } from '@commonweal/identity';
import { type DiscussedKind, staffRoles } from '@commonweal/wire';
import { type Asked, mostLike } from '../likeness.js';
import { type Found, SearchSource } from '../search-source.js';

interface Row {
  id: string;
  text: string;
  subjectKind: DiscussedKind;
  subjectId: string;
}

/** How many are looked at for each that is shown: what they are about may be another's. */
const looked = 10;

/** What was said about what the caller may read. */
@Injectable()
export class CommentsFound extends SearchSource {
  readonly kind = 'comment';
  readonly roles = staffRoles;

  constructor(private readonly things: DiscussedThings) {
    super();
  }

  async find(tx: EntityManager, caller: Caller, asked: Asked): Promise<Found[]> {
    const rows = tx
      .createQueryBuilder()
      .select(['comment.id as id', 'comment.text as text', 'comment.subject_kind as "subjectKind"'])
      .addSelect('comment.subject_id', 'subjectId')
      .from('discussion_comment', 'comment');
    mostLike(rows, { ...asked, limit: asked.limit * looked }, ['comment.text']);
    const readable = await this.things.readable(tx, await rows.getRawMany<Row>(), caller);
    const shown = readable.slice(0, asked.limit);
    const found: Found[] = [];
    for (const { id, text, subjectKind, subjectId } of shown) {
      const about = (await this.things.describe(tx, subjectKind, [subjectId])).get(subjectId);
      if (!about) continue;
      const title = text.length > 120 ? `${text.slice(0, 119)}…` : text;
      found.push({ id, title, about: `${about.reference} · ${about.title}`, link: `${about.link}/comments` });
    }
    return found;
  }
}
