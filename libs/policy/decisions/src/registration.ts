import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DocumentKinds, ReleaseChecks, ReleaseProgress, Touching } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import { Agreement } from './agreement.js';
import { Effects } from './effect.js';
import { Impact } from './impact.js';
import { plainEffects } from './plain-effects.js';
import { progressOf } from './reevaluation.entity.js';
import { ruleKind } from './rule-kind.js';
import { factKind, parameterKind } from './vocabulary-kinds.js';

/** Tells the libs to the left what this one owns: effects and the document kinds that rest on them. */
@Injectable()
export class RegistersPolicy {
  constructor(kinds: DocumentKinds, effects: Effects, clock: Clock) {
    effects.register(...plainEffects);
    kinds
      .register(factKind)
      .register(parameterKind)
      .register(ruleKind(effects, () => clock.today()));
  }
}

/** Joins in the publish: a check before it, and the progress of the re-evaluation after it. */
@Injectable()
export class JoinsThePublish {
  constructor(checks: ReleaseChecks, progress: ReleaseProgress, agreement: Agreement, database: DataSource) {
    checks.register(agreement);
    progress.register((release) => progressOf(database.manager, release));
  }
}

/** A change is as wide as what it would do to what runs. */
@Injectable()
export class SaysWhatAChangeTouches {
  constructor(touching: Touching, impact: Impact) {
    touching.register(async (tx, draft) => {
      const { subjects, unchanged } = await impact.of(tx, draft);
      return subjects - unchanged;
    });
  }
}
