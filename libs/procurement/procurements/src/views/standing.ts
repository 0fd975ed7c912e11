import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { RuleAlone } from '@commonweal/panels';
import { Clock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { assess, type Assessment } from '../dossier/assess.js';
import type { Dossier } from '../dossier/dossier.js';
import { matterOf } from '../panel/procurement-matters.js';

/** Where a procurement stands today, and whether the caller alone may rule at its gate. */
@Injectable()
export class Standing {
  constructor(
    private readonly panels: RuleAlone,
    private readonly clock: Clock,
  ) {}

  today(): string {
    return this.clock.today();
  }

  async of(
    tx: EntityManager,
    dossier: Dossier,
    caller: Caller,
  ): Promise<{ assessment: Assessment; mayRule: boolean }> {
    const assessment = assess(dossier, this.today());
    const { gate } = assessment;
    const mayRule = gate !== undefined && (await this.panels.may(tx, matterOf(dossier, gate), caller));
    return { assessment, mayRule };
  }
}
