import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentKinds } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { MessageKinds, MessagesModule, Projections } from '@commonweal/messages';
import { AlertCounts } from './alert-counts.js';
import { AlertList } from './alert-list.js';
import { AlertRecord } from './alert-record.js';
import { Alert } from './alert.entity.js';
import { AlertsController } from './alerts.controller.js';
import { Alerts } from './alerts.js';
import { ClimbAgain, ClimbAgainWhenAReleaseIsPublished } from './climb-again.job.js';
import { Climbable } from './climbable.js';
import { Climbers } from './climber.js';
import { Climbing } from './climbing.js';
import { ForeseenClimbs } from './foreseen-climbs.js';
import { ladderKind } from './ladder-kind.js';
import { LookAtAlerts } from './look-at-alerts.job.js';
import { Projection } from './projection.js';
import { Raising } from './raising.js';
import { RegistersAlertKind, RegistersAlerts, RegistersReminders } from './registers-effects.js';
import { Reminding } from './reminding.js';
import { Situations } from './situations.js';
import { WhenRungsWentOut } from './when-rungs-went-out.js';

@Module({
  imports: [IdentityModule, LedgerModule, MessagesModule, TypeOrmModule.forFeature([Alert])],
  controllers: [AlertsController],
  providers: [
    AlertCounts,
    AlertList,
    AlertRecord,
    Alerts,
    ClimbAgain,
    ClimbAgainWhenAReleaseIsPublished,
    Climbable,
    Climbers,
    Climbing,
    ForeseenClimbs,
    LookAtAlerts,
    Projection,
    Raising,
    RegistersAlertKind,
    RegistersAlerts,
    RegistersReminders,
    Reminding,
    Situations,
    WhenRungsWentOut,
  ],
  exports: [Climbers, Climbing],
})
export class AlertsModule {
  constructor(
    documents: DocumentKinds,
    kinds: MessageKinds,
    projections: Projections,
    projection: Projection,
  ) {
    documents.register(ladderKind(kinds));
    projections.register((tx, on, documents) => projection.on(tx, on, documents));
  }
}
