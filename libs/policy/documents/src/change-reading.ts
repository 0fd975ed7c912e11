import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DataSource } from 'typeorm';
import type { ChangeView, ChecksView } from '@commonweal/wire';
import { ChangeViews } from './change-views.js';
import { DraftChecks } from './draft-checks.js';

@Injectable()
export class ChangeReading {
  constructor(
    private readonly database: DataSource,
    private readonly views: ChangeViews,
    private readonly drafts: DraftChecks,
  ) {}

  one(id: string, caller: Caller): Promise<ChangeView> {
    return this.views.one(this.database.manager, id, caller);
  }

  async checks(id: string): Promise<ChecksView> {
    return (await this.drafts.current(this.database.manager, id)).view;
  }
}
