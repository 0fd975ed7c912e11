import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { NoticeGiven, NoticeView, StandstillQuery, StandstillView } from '@commonweal/wire';
import { RecordNotices } from './record-notices.js';

@ApiTags('Award')
@Controller('procurements/:id/notices')
@Roles('lead')
export class NoticesController {
  constructor(private readonly notices: RecordNotices) {}

  @Get()
  @Roles('lead', 'contract-manager', 'panel', 'auditor')
  @ApiOkResponse({ type: [NoticeView] })
  list(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.notices.list(id, caller);
  }

  @Get(':key/standstill')
  @Roles('lead', 'contract-manager', 'panel', 'auditor')
  @ApiOkResponse({ type: StandstillView })
  standstill(
    @IdParam('procurement') id: string,
    @Param('key') key: string,
    @Query() query: StandstillQuery,
    @Caller() caller: Caller,
  ) {
    return this.notices.standstill(id, key, query, caller);
  }

  @Put(':key')
  @ApiOkResponse({ type: [NoticeView] })
  record(
    @IdParam('procurement') id: string,
    @Param('key') key: string,
    @IfMatch() seen: number,
    @Body() body: NoticeGiven,
    @Caller() caller: Caller,
  ) {
    return this.notices.record(id, { key, seen }, body, caller);
  }
}
