import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DutyCompletion, DutyListQuery, DutyReason, DutyView } from '@commonweal/wire';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { Duties } from './duties.js';
import { DutyList } from './duty-list.js';

const readers = ['lead', 'contract-manager', 'auditor', 'admin'] as const;
const actors = ['lead', 'contract-manager'] as const;

@ApiTags('Duties')
@Controller('duties')
export class DutiesController {
  constructor(
    private readonly duties: Duties,
    private readonly reading: DutyList,
  ) {}

  @Get()
  @Roles(...readers)
  @ApiOkResponse({ type: DutyView, isArray: true })
  list(@Query() query: DutyListQuery, @Caller() caller: Caller) {
    return this.reading.list(query, caller);
  }

  @Get(':id')
  @Roles(...readers)
  @ApiOkResponse({ type: DutyView })
  one(@IdParam('duty') id: string, @Caller() caller: Caller) {
    return this.reading.one(id, caller);
  }

  @Post(':id/completion')
  @HttpCode(200)
  @Roles(...actors)
  @ApiOkResponse({ type: DutyView })
  async complete(
    @IdParam('duty') id: string,
    @IfMatch() seen: number,
    @Body() body: DutyCompletion,
    @Caller() caller: Caller,
  ) {
    return this.reading.one(await this.duties.complete({ id, seen, caller }, body), caller);
  }

  @Post(':id/waiver')
  @HttpCode(200)
  @Roles(...actors)
  @ApiOkResponse({ type: DutyView })
  async waive(
    @IdParam('duty') id: string,
    @IfMatch() seen: number,
    @Body() body: DutyReason,
    @Caller() caller: Caller,
  ) {
    return this.reading.one(await this.duties.waive({ id, seen, caller }, body), caller);
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @Roles(...actors)
  @ApiOkResponse({ type: DutyView })
  async reopen(
    @IdParam('duty') id: string,
    @IfMatch() seen: number,
    @Body() body: DutyReason,
    @Caller() caller: Caller,
  ) {
    return this.reading.one(await this.duties.reopen({ id, seen, caller }, body), caller);
  }
}
