import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Checks, Edits, Releases, type ReleaseDocuments } from '@commonweal/documents';

@Injectable()
export class DraftReading {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly edits: Edits,
    private readonly checks: Checks,
  ) {}

  get manager() {
    return this.database.manager;
  }

  inForce(): Promise<ReleaseDocuments> {
    return this.releases.inForce(this.manager);
  }

  draft(changeId: string): Promise<ReleaseDocuments> {
    return this.edits.draft(this.manager, changeId);
  }

  /** The documents in force, or of a change, with one rule as it is being typed. */
  withRule(key: string, content: object, change?: string): Promise<ReleaseDocuments> {
    return this.withRules([{ key, content }], change);
  }

  async withRules(
    rules: readonly { key: string; content: object }[],
    change?: string,
  ): Promise<ReleaseDocuments> {
    const base = change ? await this.draft(change) : await this.inForce();
    return base.with(
      rules.map(({ key, content }) => ({ kind: 'rule', key, content: structuredClone(content) })),
    );
  }

  problems(key: string, content: object, documents: ReleaseDocuments) {
    return this.checks.ofOne('rule', key, content, documents);
  }
}
