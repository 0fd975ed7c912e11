import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { CriteriaGiven, CriteriaView } from '@commonweal/wire';
import { EditCriteria } from './edit-criteria.js';

@ApiTags('Award')
@Controller('procurements/:id')
@Roles('lead')
export class CriteriaController {
  constructor(private readonly criteria: EditCriteria) {}

  @Get('criteria')
  @Roles('lead', 'contract-manager', 'panel', 'policy-editor', 'policy-approver', 'auditor')
  @ApiOkResponse({ type: [CriteriaView] })
  list(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.criteria.list(id, caller);
  }

  @Put('lots/:lotId/criteria')
  @ApiOkResponse({ type: [CriteriaView] })
  save(
    @IdParam('procurement') id: string,
    @IdParam('lot', 'lotId') lotId: string,
    @IfMatch() seen: number,
    @Body() body: CriteriaGiven,
    @Caller() caller: Caller,
  ) {
    return this.criteria.save(id, { lotId, seen }, body, caller);
  }
}
