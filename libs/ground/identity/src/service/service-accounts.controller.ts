import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AfterProof, IdParam, Roles } from '@commonweal/platform';
import {
  ServiceAccountCreate,
  ServiceAccountMade,
  ServiceAccountView,
  ServiceScopeView,
} from '@commonweal/wire';
import { Caller } from '../access/caller.js';
import { ServiceAccountList } from './service-account-list.js';
import { ServiceAccounts } from './service-accounts.js';

@ApiTags('People')
@Controller('service-accounts')
@Roles('admin')
export class ServiceAccountsController {
  constructor(
    private readonly accounts: ServiceAccounts,
    private readonly reading: ServiceAccountList,
  ) {}

  @Get()
  @ApiOkResponse({ type: ServiceAccountView, isArray: true })
  list() {
    return this.reading.all();
  }

  @Get('scopes')
  @ApiOkResponse({ type: ServiceScopeView, isArray: true })
  scopes() {
    return this.reading.scopes();
  }

  @Post()
  @AfterProof()
  @ApiOkResponse({ type: ServiceAccountMade, description: 'With the key, shown this once.' })
  create(@Body() body: ServiceAccountCreate, @Caller() caller: Caller) {
    return this.accounts.create(body, caller);
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @ApiOkResponse({ type: ServiceAccountView })
  revoke(@IdParam('service account') id: string, @Caller() caller: Caller) {
    return this.accounts.revoke(id, caller);
  }
}
