import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DocumentSet } from '@commonweal/documents';
import { refuseUnlessAwaited } from '@commonweal/platform';
import type { ForeseenMessageView, ImpactView } from '@commonweal/wire';
import { ImpactRows, type Consequences } from './impact-rows.js';
import { Foreseeing, placeOf } from './foreseeing.js';
import { RunningPlans } from './running-plans.js';

const listed = 500;
const listedMessages = 200;

interface Asked {
  /** Key of the one rule whose doing is shown; that of every rule when left out. */
  rule?: string;
  /** Aborted once nobody waits for the answer. */
  awaited?: AbortSignal | undefined;
}

/** What publishing some documents would do to everything running: the plans that a re-evaluation would write. */
@Injectable()
export class Impact {
  constructor(
    private readonly running: RunningPlans,
    private readonly rows: ImpactRows,
    private readonly foreseeing: Foreseeing,
  ) {}

  /** Writes nothing. @throws DomainError conflict once it is not awaited any more */
  async of(tx: EntityManager, draft: DocumentSet, { rule, awaited }: Asked = {}): Promise<ImpactView> {
    const tally = new Tally(this.running.moment());
    for await (const plans of this.running.batches(tx, draft, rule)) {
      tally.add(await this.rows.of(tx, plans, draft), plans.length);
      refuseUnlessAwaited(awaited);
    }
    if (rule === undefined)
      for await (const messages of this.foreseeing.batches(tx, draft, tally.changed)) {
        tally.addMessages(messages);
        refuseUnlessAwaited(awaited);
      }
    return tally.view;
  }
}

class Tally {
  readonly view: ImpactView;
  /** Places of the subjects that rules change. */
  readonly changed = new Set<string>();

  constructor(asOf: string) {
    const counts = { subjects: 0, gained: 0, lost: 0, cannotDecide: 0, unchanged: 0 };
    this.view = {
      asOf,
      ...counts,
      messagesPlanned: 0,
      messagesCancelled: 0,
      messagesAltered: 0,
      rows: [],
      messages: [],
    };
  }

  add({ rows, changed, messages }: Consequences, looked: number): void {
    const { view } = this;
    view.subjects += looked;
    view.unchanged += looked - changed.length;
    for (const { subjectKind, subjectId } of changed) this.changed.add(placeOf(subjectKind, subjectId));
    view.gained += rows.filter(({ what }) => what === 'gained').length;
    view.lost += rows.filter(({ what }) => what === 'lost').length;
    view.cannotDecide += rows.filter(({ what }) => what === 'cannot-decide').length;
    view.rows.push(...rows.slice(0, listed - view.rows.length));
    this.addMessages(messages);
  }

  addMessages(messages: ForeseenMessageView[]): void {
    const { view } = this;
    view.messagesPlanned += messages.filter(({ what }) => what === 'planned').length;
    view.messagesCancelled += messages.filter(({ what }) => what === 'cancelled').length;
    view.messagesAltered += messages.filter(({ what }) => what === 'altered').length;
    view.messages.push(...messages.slice(0, listedMessages - view.messages.length));
  }
}
