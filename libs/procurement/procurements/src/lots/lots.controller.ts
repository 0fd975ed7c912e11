import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { LotGiven, LotView } from '@commonweal/wire';
import { EditLots } from './edit-lots.js';
import { Lots } from './lots.js';

@ApiTags('Procurements')
@Controller('procurements/:id/lots')
@Roles('lead')
export class LotsController {
  constructor(
    private readonly lots: Lots,
    private readonly edits: EditLots,
  ) {}

  @Get()
  @Roles('lead', 'contract-manager', 'panel', 'policy-editor', 'policy-approver', 'auditor')
  @ApiOkResponse({ type: [LotView] })
  list(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.lots.list(id, caller);
  }

  @Post()
  @ApiCreatedResponse({ type: [LotView] })
  add(@IdParam('procurement') id: string, @Body() body: LotGiven, @Caller() caller: Caller) {
    return this.edits.add(id, body, caller);
  }

  @Put(':lotId')
  @ApiOkResponse({ type: [LotView] })
  change(
    @IdParam('procurement') id: string,
    @IdParam('lot', 'lotId') lotId: string,
    @IfMatch() seen: number,
    @Body() body: LotGiven,
    @Caller() caller: Caller,
  ) {
    return this.edits.change(id, { lotId, seen }, body, caller);
  }

  @Delete(':lotId')
  @ApiOkResponse({ type: [LotView] })
  remove(
    @IdParam('procurement') id: string,
    @IdParam('lot', 'lotId') lotId: string,
    @IfMatch() seen: number,
    @Caller() caller: Caller,
  ) {
    return this.edits.remove(id, { lotId, seen }, caller);
  }
}
