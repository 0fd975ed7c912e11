import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DeadAddressQuery, DeadAddressView, ResendingGiven } from '@commonweal/wire';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles } from '@commonweal/platform';
import { DeadAddressList } from './dead-address-list.js';
import { Resending } from './resending.js';

@ApiTags('Messages')
@Controller('dead-addresses')
@Roles('lead', 'contract-manager', 'auditor', 'admin')
export class DeadAddressesController {
  constructor(
    private readonly addresses: DeadAddressList,
    private readonly resending: Resending,
  ) {}

  @Get()
  @ApiOkResponse({ type: DeadAddressView, isArray: true })
  list(@Query() query: DeadAddressQuery, @Caller() caller: Caller) {
    return this.addresses.list(query, caller);
  }

  @Get(':id')
  @ApiOkResponse({ type: DeadAddressView })
  one(@IdParam('dead address') id: string, @Caller() caller: Caller) {
    return this.addresses.one(id, caller);
  }

  @Post(':id/resending')
  @HttpCode(200)
  @Roles('contract-manager', 'admin')
  @ApiOkResponse({ type: DeadAddressView })
  resend(@IdParam('dead address') id: string, @Body() { reason }: ResendingGiven, @Caller() caller: Caller) {
    return this.resending.sendAgain(id, reason, caller);
  }
}
