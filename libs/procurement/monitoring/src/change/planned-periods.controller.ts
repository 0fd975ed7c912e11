import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PeriodsOfDays, PeriodsQuery, PlannedPeriod, staffRoles } from '@commonweal/wire';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles, SignedIn } from '@commonweal/platform';
import { PlannedPeriods } from './planned-periods.js';

@ApiTags('Contracts')
@Controller()
export class PlannedPeriodsController {
  constructor(private readonly periods: PlannedPeriods) {}

  @Get('periods')
  @Roles(...staffRoles)
  @ApiOkResponse({ type: PlannedPeriod, isArray: true })
  ofDays(@Query() query: PeriodsOfDays) {
    return this.periods.ofDays(query);
  }

  @Get('contracts/:id/periods')
  @SignedIn()
  @ApiOkResponse({ type: PlannedPeriod, isArray: true })
  ofContract(@IdParam('contract') id: string, @Query() query: PeriodsQuery, @Caller() caller: Caller) {
    return this.periods.ofContract(id, query, caller);
  }

  @Get('obligations/:id/periods')
  @SignedIn()
  @ApiOkResponse({ type: PlannedPeriod, isArray: true })
  ofObligation(@IdParam('obligation') id: string, @Query() query: PeriodsQuery, @Caller() caller: Caller) {
    return this.periods.ofObligation(id, query, caller);
  }
}
