import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PeriodsQuery, PlannedPeriod } from '@commonweal/wire';
import { Caller } from '@commonweal/identity';
import { IdParam, SignedIn } from '@commonweal/platform';
import { PlannedPeriods } from './planned-periods.js';

@ApiTags('Contracts')
@Controller()
export class PlannedPeriodsController {
  constructor(private readonly periods: PlannedPeriods) {}

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
