import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { MoveGiven, MovePlanView, MoveTargetView, MoveWish, ProcurementView } from '@commonweal/wire';
import { readers } from '../procurements.controller.js';
import { ProcurementViews } from '../views/procurement-views.js';
import { MoveWorkflows } from './move-workflows.js';

@ApiTags('Procurements')
@Controller('procurements/:id/workflow-move')
@Roles('lead')
export class WorkflowMoveController {
  constructor(
    private readonly moves: MoveWorkflows,
    private readonly views: ProcurementViews,
  ) {}

  @Get('targets')
  @Roles(...readers)
  @ApiOkResponse({ type: MoveTargetView, isArray: true })
  targets(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.moves.targets(id, caller);
  }

  @Post('preview')
  @HttpCode(200)
  @Roles(...readers)
  @ApiOkResponse({ type: MovePlanView })
  preview(@IdParam('procurement') id: string, @Body() body: MoveWish, @Caller() caller: Caller) {
    return this.moves.preview(id, body, caller);
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ProcurementView })
  move(
    @IdParam('procurement') id: string,
    @IfMatch() seen: number,
    @Body() body: MoveGiven,
    @Caller() caller: Caller,
  ) {
    return this.moves.move(id, seen, body, caller).then(() => this.views.one(id, caller));
  }
}
