import { Injectable } from '@nestjs/common';
import { Edits, Founding, Releases, type DocumentSet } from '@commonweal/documents';
import { DataSource } from 'typeorm';
import type { CouncilView } from '@commonweal/wire';
import { CouncilSetUp } from './council-set-up.entity.js';

export interface Standing {
  setUp: CouncilSetUp | undefined;
  state: CouncilView['state'];
  /** With what was answered so far; those in force afterwards. */
  documents: DocumentSet;
}

/** How far the set-up has come. */
@Injectable()
export class CouncilStanding {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly edits: Edits,
    private readonly founding: Founding,
  ) {}

  async now(): Promise<Standing> {
    const tx = this.database.manager;
    const [setUp] = await tx.find(CouncilSetUp);
    const isOpen = await this.founding.isOpen(tx);
    const state = setUp?.release ? 'in-force' : isOpen ? 'open' : setUp ? 'overtaken' : 'not-needed';
    const isDraft = setUp && state === 'open';
    const documents = isDraft ? await this.edits.draft(tx, setUp.changeId) : await this.releases.inForce(tx);
    return { setUp, state, documents };
  }
}
