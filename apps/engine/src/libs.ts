import type { DynamicModule, Type } from '@nestjs/common';
import { AlertsModule } from '@commonweal/alerts';
import { AwardModule } from '@commonweal/award';
import { CalendarModule } from '@commonweal/calendar';
import { CatalogueModule } from '@commonweal/catalogue';
import { CouncilModule } from '@commonweal/council';
import { DecisionsModule } from '@commonweal/decisions';
import { DiscussionsModule } from '@commonweal/discussions';
import { DocumentsModule } from '@commonweal/documents';
import { DutiesModule } from '@commonweal/duties';
import { FilesModule } from '@commonweal/files';
import { GovernanceModule } from '@commonweal/governance';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { MessagesModule } from '@commonweal/messages';
import { MonitoringModule } from '@commonweal/monitoring';
import { PanelsModule } from '@commonweal/panels';
import { ProcurementsModule } from '@commonweal/procurements';
import { ReportingModule } from '@commonweal/reporting';
import { SuppliersModule } from '@commonweal/suppliers';
import { WebhooksModule } from '@commonweal/webhooks';
import { WorkflowModule } from '@commonweal/workflow';

/** Every lib with a module, from the ground up. A new lib adds its line here. */
export const libs: (Type | DynamicModule)[] = [
  LedgerModule,
  IdentityModule,
  FilesModule,
  DocumentsModule,
  CalendarModule,
  CatalogueModule,
  DecisionsModule,
  MessagesModule,
  AlertsModule,
  DutiesModule,
  DiscussionsModule,
  WebhooksModule,
  SuppliersModule,
  MonitoringModule,
  PanelsModule,
  WorkflowModule,
  ProcurementsModule,
  AwardModule,
  CouncilModule,
  GovernanceModule,
  ReportingModule,
];
