import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { DomainError, newId, notFound, Transaction } from '@commonweal/platform';
import { mayWrite, Procurement } from '@commonweal/procurements';
import type { DisclosureGiven, DisclosurePreview, DisclosureView } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { Disclosure } from './disclosure.entity.js';
import { disclosureView } from './disclosure-list.js';
import { frozenParts } from './frozen.js';
import { DisclosureTiming } from './disclosure-timing.js';
import { DisclosurePreviews } from './previews.js';

/** Bundles that answer requests under freedom of information: looked at first, decided field by field, then made. */
@Injectable()
export class Disclosures {
  constructor(
    private readonly transaction: Transaction,
    private readonly previews: DisclosurePreviews,
    private readonly ledger: Ledger,
    private readonly timing: DisclosureTiming,
  ) {}

  /** @throws DomainError not-found */
  preview(id: string, caller: Caller): Promise<DisclosurePreview> {
    return this.transaction.run(async (tx) => {
      await procurementFor(tx, id, caller);
      return this.previews.of(tx, id);
    });
  }

  /** @throws DomainError not-found, conflict when it has changed meanwhile, invalid on `withheld` */
  make(id: string, body: DisclosureGiven, caller: Caller): Promise<DisclosureView> {
    return this.transaction.run(async (tx) => {
      const { reference, title } = await procurementFor(tx, id, caller);
      const preview = await this.previews.of(tx, id);
      if (preview.seen !== body.seen) throw changedMeanwhile();
      const made = tx.create(Disclosure, {
        ...{ id: newId(), procurementId: id, request: body.request.trim(), state: 'making', done: 0 },
        content: { reference, title, parts: frozenParts(preview, body.withheld) },
        ...{ byId: caller.personId, at: this.timing.now, attachmentId: null, hash: null },
      });
      await tx.save(made);
      const counted = disclosureView(made, caller.name);
      await this.ledger.write(tx, {
        ...{ subjectKind: 'procurement', subjectId: id, action: 'disclosed', actorId: caller.personId },
        data: { disclosure: made.id, disclosed: counted.disclosed, withheld: counted.withheld },
        private: { request: made.request },
      });
      this.timing.makeAfter(tx, made.id);
      return counted;
    });
  }
}

async function procurementFor(tx: EntityManager, id: string, caller: Caller): Promise<Procurement> {
  const found = await tx.findOneBy(Procurement, { id });
  if (!found || !mayWrite(caller, found)) throw notFound('procurement');
  return found;
}

const changedMeanwhile = () =>
  new DomainError(
    'conflict',
    'changed-since-you-looked',
    'The procurement has changed since you looked. Look again: what you decided of things that still say the same is kept.',
  );
