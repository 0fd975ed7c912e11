import { Injectable } from '@nestjs/common';
import { Subjects } from '@commonweal/decisions';
import { Messages } from '@commonweal/messages';
import { Clock, EventHandler } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { Ruling } from '../rows/ruling.entity.js';
import { panelRuled } from '../rulings.js';

/** Whoever leads a matter hears what the panel ruled. */
@Injectable()
export class TellTheLeadOfARuling extends EventHandler<{ rulingId: string }> {
  readonly event = panelRuled;
  readonly name = 'tell-the-lead-of-a-ruling';

  constructor(
    private readonly subjects: Subjects,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(tx: EntityManager, { rulingId }: { rulingId: string }): Promise<void> {
    const ruling = await tx.findOneByOrFail(Ruling, { id: rulingId });
    const subject = this.subjects.all().find(({ kind }) => kind === ruling.subjectKind);
    const described = (await subject?.describe(tx, [ruling.subjectId]))?.get(ruling.subjectId);
    if (!subject || !described) return;
    const { reference, title, link, directorate, category } = described;
    const words = `${reference} ${title}`;
    for (const to of await subject.people(tx, ruling.subjectId, 'lead'))
      await this.messages.plan(tx, {
        ...{ kind: 'panel-ruling', template: 'panel-ruling', to, sendOn: this.clock.today() },
        subject: { kind: 'ruling', id: rulingId, words, link, directorate, category },
        why: 'The panel ruled on what this person leads.',
      });
  }
}
