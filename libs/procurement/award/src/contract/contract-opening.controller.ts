import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles } from '@commonweal/platform';
import { ContractDraftView, ContractOpening } from '@commonweal/wire';
import { OpenContracts } from './open-contracts.js';

@ApiTags('Award')
@Controller('procurements/:id')
@Roles('lead')
export class ContractOpeningController {
  constructor(private readonly contracts: OpenContracts) {}

  @Get('contract-drafts')
  @Roles('lead', 'contract-manager', 'panel', 'auditor')
  @ApiOkResponse({ type: [ContractDraftView] })
  drafts(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.contracts.drafts(id, caller);
  }

  @Post('lots/:lotId/contract')
  @HttpCode(200)
  @ApiOkResponse({ type: [ContractDraftView] })
  open(
    @IdParam('procurement') id: string,
    @IdParam('lot', 'lotId') lotId: string,
    @Body() body: ContractOpening,
    @Caller() caller: Caller,
  ) {
    return this.contracts.open(id, lotId, body, caller);
  }
}
