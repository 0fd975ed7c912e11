import { Injectable, type Type } from '@nestjs/common';
import { PackSection, type PackAbout } from '@commonweal/panels';
import { Clock } from '@commonweal/platform';
import type { PackLine } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { Dossiers, subjectKind } from '../dossier/dossiers.js';
import { factLines, statementLines } from './pack-facts.js';
import { indicatorLines } from './pack-indicators.js';
import { WhatWentBefore } from './pack-predecessors.js';
import { considerationLines, riskLines, ruleLines } from './pack-record.js';

/** A section that is written from the dossier; decorated, so that what it needs is known of those that extend it. */
@Injectable()
abstract class DossierSection extends PackSection {
  readonly subjectKind = subjectKind;

  constructor(
    protected readonly dossiers: Dossiers,
    protected readonly clock: Clock,
  ) {
    super();
  }

  protected read = (tx: EntityManager, { subjectId }: PackAbout) => this.dossiers.read(tx, subjectId);
}

@Injectable()
class Statements extends DossierSection {
  readonly key = 'statements';
  readonly title = 'What the panel asks about first';
  readonly place = 10;
  async lines(tx: EntityManager, about: PackAbout): Promise<PackLine[]> {
    return statementLines(await this.read(tx, about), about.statements);
  }
}

@Injectable()
class Facts extends DossierSection {
  readonly key = 'facts';
  readonly title = 'Facts';
  readonly place = 20;
  async lines(tx: EntityManager, about: PackAbout): Promise<PackLine[]> {
    return factLines(await this.read(tx, about), about.statements);
  }
}

@Injectable()
class SocialValueStatement extends DossierSection {
  readonly key = 'social-value-act';
  readonly title = 'Social value statement';
  readonly place = 30;
  async lines(tx: EntityManager, about: PackAbout): Promise<PackLine[]> {
    return considerationLines(await this.read(tx, about));
  }
}

@Injectable()
class Indicators extends DossierSection {
  readonly key = 'indicators';
  readonly title = 'Indicators suggested and chosen';
  readonly place = 40;
  async lines(tx: EntityManager, about: PackAbout): Promise<PackLine[]> {
    return indicatorLines(await this.read(tx, about));
  }
}

@Injectable()
class Risks extends DossierSection {
  readonly key = 'risks';
  readonly title = 'Risks: warnings, blocks and what was waived';
  readonly place = 60;
  async lines(tx: EntityManager, about: PackAbout): Promise<PackLine[]> {
    return riskLines(await this.read(tx, about), this.clock.today());
  }
}

@Injectable()
class Rules extends DossierSection {
  readonly key = 'rules';
  readonly title = 'What rules ask for';
  readonly place = 70;
  async lines(tx: EntityManager, about: PackAbout): Promise<PackLine[]> {
    return ruleLines(await this.read(tx, about));
  }
}

/** What a procurement says in the pack of its panel. */
export const packSections: Type<PackSection>[] = [
  ...[Statements, Facts, SocialValueStatement, WhatWentBefore, Indicators, Risks, Rules],
];
