import { Injectable } from '@nestjs/common';
import { Releases, type DocumentSet } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { DomainError, Transaction } from '@commonweal/platform';
import type { ProcurementCreate } from '@commonweal/wire';
import { refuseOutside } from './access.js';
import { answerFaults } from './answers.js';
import { Beginning } from './beginning.js';
import { chooseWorkflow } from '../workflows/choose-workflow.js';
import { OpeningRecord } from './opening-record.js';

/** Opens procurements. */
@Injectable()
export class OpenProcurement {
  constructor(
    private readonly transaction: Transaction,
    private readonly releases: Releases,
    private readonly beginning: Beginning,
    private readonly record: OpeningRecord,
  ) {}

  /** @returns the id @throws DomainError invalid, forbidden, conflict */
  open(body: ProcurementCreate, caller: Caller): Promise<string> {
    return this.transaction.run(async (tx) => {
      const documents = await this.releases.inForce(tx);
      const facts = startFacts(body, documents);
      refuseOutside(caller, body);
      const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
      const { workflow } = chooseWorkflow(given, documents, this.beginning.today());
      const opening = { title: body.title, facts, workflow, documents, caller };
      const opened = await this.beginning.write(tx, opening);
      await this.record.write(tx, opened, { body, workflow, release: documents.release, caller });
      return opened.id;
    });
  }
}

function startFacts(
  { category, directorate, facts }: ProcurementCreate,
  documents: DocumentSet,
): Record<string, unknown> {
  const beside = ['category', 'directorate'].filter((name) => Object.hasOwn(facts, name));
  const errors = {
    ...Object.fromEntries(
      Object.entries(answerFaults({ category, directorate }, documents, '')).map(([at, words]) => [
        at.slice(1),
        words,
      ]),
    ),
    ...answerFaults(facts, documents, 'facts'),
    ...Object.fromEntries(beside.map((name) => [`facts.${name}`, ['stands beside the facts already']])),
  };
  if (Object.keys(errors).length)
    throw new DomainError('invalid', 'invalid', 'Some of what was answered is wrong.', errors);
  return { ...facts, category, directorate };
}
