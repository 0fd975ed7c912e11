import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { Roles } from '@commonweal/platform';
import { DuesQuery, DuesView, staffRoles } from '@commonweal/wire';
import { Dues } from './dues.js';

@ApiTags('Calendar of what is due')
@Controller('dues')
@Roles(...staffRoles)
export class DuesController {
  constructor(private readonly dues: Dues) {}

  @Get()
  @ApiOkResponse({ type: DuesView })
  between(@Query() query: DuesQuery, @Caller() caller: Caller) {
    return this.dues.between(query, caller);
  }

  @Get('mine.ics')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="due.ics"')
  @ApiOkResponse({ description: 'My dates within a year, RFC 5545.', schema: { type: 'string' } })
  ics(@Caller() caller: Caller) {
    return this.dues.ics(caller);
  }
}
