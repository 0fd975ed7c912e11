import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles } from '@commonweal/platform';
import { PredecessorsGiven, PredecessorView } from '@commonweal/wire';
import { readers } from '../procurements.controller.js';
import { EditPredecessors } from './edit-predecessors.js';

@ApiTags('Procurements')
@Controller('procurements/:id/predecessors')
@Roles('lead')
export class PredecessorsController {
  constructor(private readonly edits: EditPredecessors) {}

  @Get()
  @Roles(...readers)
  @ApiOkResponse({ type: PredecessorView, isArray: true })
  list(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.edits.list(id, caller);
  }

  @Post()
  @ApiCreatedResponse({ type: PredecessorView, isArray: true })
  add(@IdParam('procurement') id: string, @Body() body: PredecessorsGiven, @Caller() caller: Caller) {
    return this.edits.add(id, body, caller);
  }

  @Delete(':contractId')
  @ApiOkResponse({ type: PredecessorView, isArray: true })
  remove(
    @IdParam('procurement') id: string,
    @IdParam('contract', 'contractId') contractId: string,
    @Caller() caller: Caller,
  ) {
    return this.edits.remove(id, contractId, caller);
  }
}
