import { Module } from '@nestjs/common';
import { DocumentKinds } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import { indicatorKind } from './indicator-kind.js';
import { CatalogueDraft } from './sheet/catalogue-draft.js';
import { CatalogueImport } from './sheet/catalogue-import.js';
import { CatalogueSheetsController } from './sheet/catalogue-sheets.controller.js';
import { outcomeKind } from './outcome-kind.js';
import { GlossaryController } from './terms/glossary.controller.js';
import { termKind } from './terms/term-kind.js';
import { themeKind } from './theme-kind.js';

@Module({
  controllers: [CatalogueSheetsController, GlossaryController],
  providers: [CatalogueDraft, CatalogueImport],
})
export class CatalogueModule {
  constructor(kinds: DocumentKinds, clock: Clock) {
    kinds
      .register(themeKind)
      .register(outcomeKind)
      .register(indicatorKind(() => clock.today()))
      .register(termKind);
  }
}
