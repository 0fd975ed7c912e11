import { Injectable } from '@nestjs/common';
import type { Caller, Person } from '@commonweal/identity';
import { Messages } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { subjectKind } from '../dossier/dossiers.js';
import type { Dossier } from '../dossier/dossier.js';
import { addressee } from '../policy/audiences.js';
import type { Procurement } from '../rows/procurement.entity.js';

/** Tells people of work that is theirs now. */
@Injectable()
export class TellsOfWork {
  constructor(
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  async ofTask(
    tx: EntityManager,
    { procurement, tasks }: Pick<Dossier, 'procurement' | 'tasks'>,
    key: string,
    to: Person,
    by: Pick<Caller, 'name'>,
  ): Promise<void> {
    const version = (tasks.get(key)?.version ?? 0) + 1;
    await this.messages.plan(tx, {
      ...this.plan(procurement, to, `?task=${key}`),
      ...{ kind: 'task-assigned', template: 'task-assigned', occasion: `${key}@${version}` },
      why: `${by.name} assigned the task.`,
    });
  }

  async ofLead(
    tx: EntityManager,
    procurement: Procurement,
    to: Person,
    by: Pick<Caller, 'name'>,
  ): Promise<void> {
    await this.messages.plan(tx, {
      ...this.plan(procurement, to, ''),
      ...{ kind: 'procurement-handed-over', template: 'procurement-handed-over' },
      occasion: `${procurement.version + 1}`,
      why: `${by.name} handed it over.`,
    });
  }

  private plan({ id, reference, title, directorate, category }: Procurement, to: Person, search: string) {
    const link = `/procurements/${id}/show${search}`;
    return {
      to: addressee(to),
      subject: { kind: subjectKind, id, words: `${reference} ${title}`, link, directorate, category },
      sendOn: this.clock.today(),
    };
  }
}
