import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { Roles } from '@commonweal/platform';
import { QuarterQuery, QuarterReport } from '@commonweal/wire';
import { QuarterReports } from './quarter-reports.js';

@ApiTags('Quarterly report')
@Controller('quarter-report')
export class QuarterReportsController {
  constructor(private readonly reports: QuarterReports) {}

  @Get()
  @Roles('lead', 'contract-manager', 'auditor', 'admin')
  @ApiOkResponse({ type: QuarterReport })
  show(@Query() query: QuarterQuery, @Caller() caller: Caller) {
    return this.reports.show(query, caller);
  }
}
