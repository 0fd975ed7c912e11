import type { DynamicModule, Type } from '@nestjs/common';
import { CalendarModule } from '@commonweal/calendar';
import { CatalogueModule } from '@commonweal/catalogue';
import { DecisionsModule } from '@commonweal/decisions';
import { DocumentsModule } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { SuppliersModule } from '@commonweal/suppliers';

/** Every lib with a module, from the ground up. A new lib adds its line here. */
export const libs: (Type | DynamicModule)[] = [
  LedgerModule,
  IdentityModule,
  DocumentsModule,
  CalendarModule,
  CatalogueModule,
  DecisionsModule,
  SuppliersModule,
];
