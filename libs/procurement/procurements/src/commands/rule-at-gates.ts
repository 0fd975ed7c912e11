import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { RuleAlone } from '@commonweal/panels';
import { Clock } from '@commonweal/platform';
import type { RulingGiven } from '@commonweal/wire';
import { readyMatter } from '../panel/procurement-matters.js';
import { Commands, refuseUnlessRunning } from './commands.js';
import { refuseStale } from './stale-row.js';

/** Where one member of the panel is a quorum, who presides rules at the gate itself. */
@Injectable()
export class RuleAtGates {
  constructor(
    private readonly commands: Commands,
    private readonly panels: RuleAlone,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, invalid, stale, conflict */
  rule(id: string, seen: number, given: RulingGiven, caller: Caller): Promise<void> {
    return this.commands.run(id, caller, async (tx, dossier) => {
      refuseUnlessRunning(dossier);
      refuseStale({ what: 'procurement' }, dossier.procurement.version, seen);
      const matter = readyMatter(dossier, this.clock.today());
      const { id: ruling, route } = await this.panels.rule(tx, matter, given, caller);
      const { stage, panel } = matter;
      return {
        action: 'ruled',
        data: { stage, panel, ruling, said: given.ruling, route },
        private: { conditions: given.conditions ?? [] },
        why: given.reason,
      };
    });
  }
}
