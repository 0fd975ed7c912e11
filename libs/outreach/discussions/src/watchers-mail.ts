import { Injectable } from '@nestjs/common';
import { callerOf, type Person } from '@commonweal/identity';
import { Messages } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { DiscussedThings } from './discussed.js';
import { Watch } from './watch.entity.js';
import { WatchedNews } from './watched-news.js';

/** The daily mail to one who watches. */
@Injectable()
export class WatchersMail {
  constructor(
    private readonly messages: Messages,
    private readonly things: DiscussedThings,
    private readonly news: WatchedNews,
    private readonly clock: Clock,
  ) {}

  /** Nothing where all that happened is out of reach. */
  async plan(tx: EntityManager, person: Person): Promise<void> {
    await this.forget(tx, person);
    if (!person.active || !(await this.news.of(tx, callerOf(person))).length) return;
    const { id, name, email } = person;
    const today = this.clock.today();
    await this.messages.plan(tx, {
      ...{ kind: 'watched-news', template: 'watched-news', sendOn: today, occasion: today },
      subject: { kind: 'person', id, words: 'What you watch', link: '/' },
      to: { personId: id, name, address: email },
      why: 'Something happened to what they watch.',
    });
    await tx.update(Watch, { personId: id }, { toldAt: this.clock.now() });
  }

  /** Whoever may see something no longer watches it no longer. */
  private async forget(tx: EntityManager, person: Person): Promise<void> {
    const watched = await tx.findBy(Watch, { personId: person.id });
    const seen = person.active ? await this.things.readable(tx, watched, callerOf(person)) : [];
    for (const { personId, subjectKind, subjectId } of watched.filter((one) => !seen.includes(one)))
      await tx.delete(Watch, { personId, subjectKind, subjectId });
  }
}
