import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { QueryGiven, ReturnListQuery, ReturnView, WaiverGiven } from '@commonweal/wire';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles, SignedIn } from '@commonweal/platform';
import { Answering } from './answering.js';
import { ReturnList } from './return-list.js';
import { Reviewing } from './reviewing.js';

@ApiTags('Returns')
@Controller('returns')
@ApiOkResponse({ type: ReturnView })
export class ReturnsController {
  constructor(
    private readonly reading: ReturnList,
    private readonly answering: Answering,
    private readonly reviewing: Reviewing,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: ReturnView, isArray: true })
  list(@Query() query: ReturnListQuery, @Caller() caller: Caller) {
    return this.reading.list(query, caller);
  }

  @Get(':id')
  @SignedIn()
  one(@IdParam('return') id: string, @Caller() caller: Caller) {
    return this.reading.one(id, caller);
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Roles('supplier')
  async submit(@IdParam('return') id: string, @IfMatch() seen: number, @Caller() caller: Caller) {
    await this.answering.submit(id, seen, caller);
    return this.reading.one(id, caller);
  }

  @Post(':id/lines/:lineId/acceptance')
  @HttpCode(200)
  @Roles('contract-manager')
  async acceptLine(
    @IdParam('return') id: string,
    @IdParam('line', 'lineId') lineId: string,
    @IfMatch() seen: number,
    @Caller() caller: Caller,
  ) {
    await this.reviewing.acceptLine(id, lineId, seen, caller);
    return this.reading.one(id, caller);
  }

  @Post(':id/lines/:lineId/query')
  @HttpCode(200)
  @Roles('contract-manager')
  async queryLine(
    @IdParam('return') id: string,
    @IdParam('line', 'lineId') lineId: string,
    @IfMatch() seen: number,
    @Body() body: QueryGiven,
    @Caller() caller: Caller,
  ) {
    await this.reviewing.queryLine(id, lineId, seen, body, caller);
    return this.reading.one(id, caller);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Roles('contract-manager')
  async accept(@IdParam('return') id: string, @IfMatch() seen: number, @Caller() caller: Caller) {
    await this.reviewing.accept(id, seen, caller);
    return this.reading.one(id, caller);
  }

  @Post(':id/waiver')
  @HttpCode(200)
  @Roles('contract-manager')
  async waive(
    @IdParam('return') id: string,
    @IfMatch() seen: number,
    @Body() body: WaiverGiven,
    @Caller() caller: Caller,
  ) {
    await this.reviewing.waive(id, seen, body, caller);
    return this.reading.one(id, caller);
  }
}
