import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { Roles } from '@commonweal/platform';
import { DashboardQuery, DashboardView } from '@commonweal/wire';
import { Dashboard } from './dashboard.js';

@ApiTags('Dashboard')
@Controller('dashboard')
export class DashboardController {
  constructor(private readonly dashboard: Dashboard) {}

  @Get()
  @Roles('lead', 'contract-manager', 'auditor', 'admin')
  @ApiOkResponse({ type: DashboardView })
  show(@Query() query: DashboardQuery, @Caller() caller: Caller) {
    return this.dashboard.show(query, caller);
  }
}
