import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { LedgerReader } from '@commonweal/ledger';
import type { Page } from '@commonweal/platform';
import type {
  ExplanationView,
  LedgerEntryView,
  ListQuery,
  StandingEffectView,
  SubjectKind,
} from '@commonweal/wire';
import { Explanations } from './explanations.js';
import { Readable } from './readable.js';
import { StandingEffects } from './standing-effects.js';

/** What rules and people did with one subject, for whoever may read it. */
@Injectable()
export class SubjectPage {
  constructor(
    private readonly readable: Readable,
    private readonly effects: StandingEffects,
    private readonly explanations: Explanations,
    private readonly ledger: LedgerReader,
  ) {}

  async standing(kind: SubjectKind, id: string, caller: Caller): Promise<StandingEffectView[]> {
    await this.readable.require(caller, kind, id);
    return this.effects.read(kind, id);
  }

  async explain(kind: string, id: string, caller: Caller): Promise<ExplanationView[]> {
    return this.explanations.of(await this.readable.require(caller, kind, id), id);
  }

  /** Who did what, when and why; the chain and its verification are the auditor's. */
  async record(kind: string, id: string, query: ListQuery, caller: Caller): Promise<Page<LedgerEntryView>> {
    const subjectKind = await this.readable.require(caller, kind, id);
    return this.ledger.list({ ...query, subjectKind, subjectId: id });
  }
}
