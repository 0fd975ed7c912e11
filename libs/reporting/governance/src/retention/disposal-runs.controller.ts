import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { AfterProof, IdParam, IfMatch, Roles } from '@commonweal/platform';
import {
  DisposalRunGiven,
  DisposalRunRowQuery,
  DisposalRunRowView,
  DisposalRunView,
  ListQuery,
} from '@commonweal/wire';
import { DisposalRunViews } from './disposal-run-views.js';
import { DisposalRuns } from './disposal-runs.js';

@ApiTags('Retention')
@Controller('disposal-runs')
@Roles('admin')
export class DisposalRunsController {
  constructor(
    private readonly runs: DisposalRuns,
    private readonly views: DisposalRunViews,
  ) {}

  @Get()
  @Roles('admin', 'auditor')
  @ApiOkResponse({ type: DisposalRunView, isArray: true })
  list(@Query() query: ListQuery) {
    return this.views.list(query);
  }

  /** Lists all records of a kind whose retention is over, to be looked at. */
  @Post()
  @ApiCreatedResponse({ type: DisposalRunView })
  prepare(@Body() body: DisposalRunGiven, @Caller() caller: Caller) {
    return this.runs.prepare(body, caller).then((id) => this.views.one(id));
  }

  @Get(':id')
  @Roles('admin', 'auditor')
  @ApiOkResponse({ type: DisposalRunView })
  one(@IdParam('disposal run') id: string) {
    return this.views.one(id);
  }

  @Get(':id/records')
  @Roles('admin', 'auditor')
  @ApiOkResponse({ type: DisposalRunRowView, isArray: true })
  records(@IdParam('disposal run') id: string, @Query() query: DisposalRunRowQuery) {
    return this.views.records(id, query);
  }

  @Post(':id/stop')
  @HttpCode(200)
  @ApiOkResponse({ type: DisposalRunView })
  stop(@IdParam('disposal run') id: string, @IfMatch() seen: number, @Caller() caller: Caller) {
    return this.runs.stop(id, seen, caller).then(() => this.views.one(id));
  }

  /** Disposes of them. It cannot be undone. */
  @Post(':id/start')
  @HttpCode(200)
  @AfterProof()
  @ApiOkResponse({ type: DisposalRunView })
  start(@IdParam('disposal run') id: string, @IfMatch() seen: number, @Caller() caller: Caller) {
    return this.runs.start(id, seen, caller).then(() => this.views.one(id));
  }
}
