import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PolicyProblem } from '@commonweal/wire';
import type { DocumentSet } from './document-kind.js';

/** A check of a whole draft at the moment of publishing, for example that evaluators agree on running subjects. */
export interface ReleaseCheck {
  name: string;
  check(tx: EntityManager, draft: DocumentSet, inForce: DocumentSet): Promise<PolicyProblem[]>;
}

@Injectable()
export class ReleaseChecks {
  private readonly checks: ReleaseCheck[] = [];

  register(...checks: ReleaseCheck[]): this {
    this.checks.push(...checks);
    return this;
  }

  async run(tx: EntityManager, draft: DocumentSet, inForce: DocumentSet): Promise<PolicyProblem[]> {
    const found: PolicyProblem[] = [];
    for (const each of this.checks) found.push(...(await each.check(tx, draft, inForce)));
    return found;
  }
}
