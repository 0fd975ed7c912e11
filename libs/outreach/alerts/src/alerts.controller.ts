import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AlertListQuery, AlertNote, AlertView, SnoozeGiven } from '@commonweal/wire';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { AlertList } from './alert-list.js';
import { Alerts } from './alerts.js';

const readers = ['lead', 'contract-manager', 'auditor', 'admin'] as const;
const actors = ['lead', 'contract-manager', 'admin'] as const;

@ApiTags('Alerts')
@Controller('alerts')
export class AlertsController {
  constructor(
    private readonly alerts: Alerts,
    private readonly reading: AlertList,
  ) {}

  @Get()
  @Roles(...readers)
  @ApiOkResponse({ type: AlertView, isArray: true })
  list(@Query() query: AlertListQuery, @Caller() caller: Caller) {
    return this.reading.list(query, caller);
  }

  @Get(':id')
  @Roles(...readers)
  @ApiOkResponse({ type: AlertView })
  one(@IdParam('alert') id: string, @Caller() caller: Caller) {
    return this.reading.one(id, caller);
  }

  @Post(':id/acknowledgement')
  @HttpCode(200)
  @Roles(...actors)
  @ApiOkResponse({ type: AlertView })
  acknowledge(
    @IdParam('alert') id: string,
    @IfMatch() seen: number,
    @Body() body: AlertNote,
    @Caller() caller: Caller,
  ) {
    return this.alerts.acknowledge(id, seen, body, caller);
  }

  @Post(':id/snooze')
  @HttpCode(200)
  @Roles(...actors)
  @ApiOkResponse({ type: AlertView })
  snooze(
    @IdParam('alert') id: string,
    @IfMatch() seen: number,
    @Body() body: SnoozeGiven,
    @Caller() caller: Caller,
  ) {
    return this.alerts.snooze(id, seen, body, caller);
  }

  @Post(':id/resolution')
  @HttpCode(200)
  @Roles(...actors)
  @ApiOkResponse({ type: AlertView })
  resolve(
    @IdParam('alert') id: string,
    @IfMatch() seen: number,
    @Body() body: AlertNote,
    @Caller() caller: Caller,
  ) {
    return this.alerts.resolve(id, seen, body, caller);
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @Roles(...actors)
  @ApiOkResponse({ type: AlertView })
  reopen(
    @IdParam('alert') id: string,
    @IfMatch() seen: number,
    @Body() body: AlertNote,
    @Caller() caller: Caller,
  ) {
    return this.alerts.reopen(id, seen, body, caller);
  }
}
