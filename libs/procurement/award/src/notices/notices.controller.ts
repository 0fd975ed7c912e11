import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { NoticeGiven, NoticeView } from '@commonweal/wire';
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
