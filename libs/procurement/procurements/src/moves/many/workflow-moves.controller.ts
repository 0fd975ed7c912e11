import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import {
  ListQuery,
  MoveMappingGiven,
  WorkflowMoveCreate,
  WorkflowMoveRowQuery,
  WorkflowMoveRowView,
  WorkflowMoveView,
} from '@commonweal/wire';
import { PrepareMoves } from './prepare-moves.js';
import { RunMoves } from './run-moves.js';
import { WorkflowMoveRows } from './workflow-move-rows.js';
import { WorkflowMoveViews } from './workflow-move-views.js';

@ApiTags('Workflow moves')
@Controller('workflow-moves')
@Roles('policy-editor', 'policy-approver')
export class WorkflowMovesController {
  constructor(
    private readonly preparing: PrepareMoves,
    private readonly running: RunMoves,
    private readonly rows: WorkflowMoveRows,
    private readonly views: WorkflowMoveViews,
  ) {}

  @Get()
  @Roles('policy-editor', 'policy-approver', 'auditor')
  @ApiOkResponse({ type: WorkflowMoveView, isArray: true })
  list(@Query() query: ListQuery, @Caller() caller: Caller) {
    return this.views.list(query, caller);
  }

  @Post()
  @Roles('policy-editor')
  @ApiCreatedResponse({ type: WorkflowMoveView })
  prepare(@Body() body: WorkflowMoveCreate, @Caller() caller: Caller) {
    return this.preparing.prepare(body, caller).then((id) => this.views.one(id, caller));
  }

  @Get(':id')
  @Roles('policy-editor', 'policy-approver', 'auditor')
  @ApiOkResponse({ type: WorkflowMoveView })
  one(@IdParam('move') id: string, @Caller() caller: Caller) {
    return this.views.one(id, caller);
  }

  @Get(':id/procurements')
  @Roles('policy-editor', 'policy-approver', 'auditor')
  @ApiOkResponse({ type: WorkflowMoveRowView, isArray: true })
  procurements(@IdParam('move') id: string, @Query() query: WorkflowMoveRowQuery) {
    return this.rows.list(id, query);
  }

  @Put(':id/mapping')
  @Roles('policy-editor')
  @ApiOkResponse({ type: WorkflowMoveView })
  map(
    @IdParam('move') id: string,
    @IfMatch() seen: number,
    @Body() body: MoveMappingGiven,
    @Caller() caller: Caller,
  ) {
    return this.running.map(id, seen, body, caller).then(() => this.views.one(id, caller));
  }

  @Post(':id/start')
  @HttpCode(200)
  @ApiOkResponse({ type: WorkflowMoveView })
  start(@IdParam('move') id: string, @IfMatch() seen: number, @Caller() caller: Caller) {
    return this.running.start(id, seen, caller).then(() => this.views.one(id, caller));
  }

  @Post(':id/stop')
  @HttpCode(200)
  @ApiOkResponse({ type: WorkflowMoveView })
  stop(@IdParam('move') id: string, @IfMatch() seen: number, @Caller() caller: Caller) {
    return this.running.stop(id, seen, caller).then(() => this.views.one(id, caller));
  }
}
