import { Module } from '@nestjs/common';
import { DocumentKinds } from '@commonweal/documents';
import { indicatorKind } from './indicator-kind.js';
import { outcomeKind } from './outcome-kind.js';
import { themeKind } from './theme-kind.js';

@Module({})
export class CatalogueModule {
  constructor(kinds: DocumentKinds) {
    kinds.register(themeKind).register(outcomeKind).register(indicatorKind);
  }
}
