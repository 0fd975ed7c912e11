import { Module } from '@nestjs/common';
import { DocumentKinds } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import { calendarKind } from './calendar-kind.js';

@Module({})
export class CalendarModule {
  constructor(kinds: DocumentKinds, clock: Clock) {
    kinds.register(calendarKind(() => clock.today()));
  }
}
