import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Checks } from './checks.js';
import type { DocumentSet } from './document-kind.js';
import { Edits } from './edits.js';
import { Releases } from './releases.js';

type Ask = (tx: EntityManager, draft: DocumentSet) => Promise<number>;

/** How many of what runs a change would touch; whoever knows what runs registers the answer. */
@Injectable()
export class Touching {
  private ask: Ask = () => Promise.resolve(0);

  constructor(
    private readonly releases: Releases,
    private readonly edits: Edits,
    private readonly checks: Checks,
  ) {}

  register(ask: Ask): void {
    this.ask = ask;
  }

  /** Works it out and keeps it on the change. A draft with faults touches nothing: it cannot be published as it is. */
  async measure(tx: EntityManager, changeId: string): Promise<number> {
    const edits = await this.edits.of(tx, changeId);
    const draft = (await this.releases.inForce(tx)).with(edits);
    const isFaulty = this.checks.ofDraft(draft, edits).some(({ severity }) => severity === 'error');
    const touches = isFaulty || edits.length === 0 ? 0 : await this.ask(tx, draft);
    // Not by the repository: nobody edited the change, so its version stays.
    await tx.query('update policy_change set touches = $2 where id = $1', [changeId, touches]);
    return touches;
  }
}
