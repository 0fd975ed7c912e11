import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlertsModule } from '@commonweal/alerts';
import { DocumentKinds } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { MessagesModule } from '@commonweal/messages';
import { Clocks } from './clocks.js';
import { CalendarDaysLeft } from './calendar-days-left.js';
import { DutiesController } from './duties.controller.js';
import { Duties } from './duties.js';
import { DutyClimber } from './duty-climber.js';
import { dutyKind } from './duty-kind.js';
import { DutyList } from './duty-list.js';
import { DutyLook } from './duty-look.js';
import { DutyRecord } from './duty-record.js';
import { DutySubject } from './duty-subject.js';
import { Duty } from './duty.entity.js';
import { LookAtDuties } from './look-at-duties.job.js';
import { RedateDuties, RedateDutiesWhenAReleaseIsPublished } from './redate-duties.job.js';
import { RegistersDuties, RegistersDutyClimber, RegistersDutyReminder } from './registers.js';

@Module({
  imports: [AlertsModule, IdentityModule, LedgerModule, MessagesModule, TypeOrmModule.forFeature([Duty])],
  controllers: [DutiesController],
  providers: [
    CalendarDaysLeft,
    ...[Clocks, Duties, DutyClimber, DutyList, DutyLook, DutyRecord, DutySubject],
    ...[LookAtDuties, RedateDuties, RedateDutiesWhenAReleaseIsPublished],
    ...[RegistersDuties, RegistersDutyClimber, RegistersDutyReminder],
  ],
  exports: [Duties],
})
export class DutiesModule {
  constructor(documents: DocumentKinds) {
    documents.register(dutyKind);
  }
}
