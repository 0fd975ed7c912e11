import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles } from '@commonweal/platform';
import { PredecessorsGiven, PredecessorView } from '@commonweal/wire';
import { readers } from '../procurements.controller.js';
import { FollowContracts } from './follow-contracts.js';

@ApiTags('Procurements')
@Controller('procurements/:id/predecessors')
@Roles('lead')
export class PredecessorsController {
  constructor(private readonly following: FollowContracts) {}

  @Get()
  @Roles(...readers)
  @ApiOkResponse({ type: PredecessorView, isArray: true })
  list(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.following.list(id, caller);
  }

  @Post()
  @ApiCreatedResponse({ type: PredecessorView, isArray: true })
  add(@IdParam('procurement') id: string, @Body() body: PredecessorsGiven, @Caller() caller: Caller) {
    return this.following.add(id, body, caller);
  }

  @Delete(':contractId')
  @ApiOkResponse({ type: PredecessorView, isArray: true })
  remove(
    @IdParam('procurement') id: string,
    @IdParam('contract', 'contractId') contractId: string,
    @Caller() caller: Caller,
  ) {
    return this.following.remove(id, contractId, caller);
  }
}
