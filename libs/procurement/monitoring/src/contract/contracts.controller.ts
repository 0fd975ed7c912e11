import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ContractCreate,
  ContractListQuery,
  ContractUpdate,
  ContractView,
  DeliveryQuery,
  DeliveryRow,
  ObligationListQuery,
  ObligationSave,
  ObligationView,
  PortfolioQuery,
  PortfolioView,
  staffRoles,
} from '@commonweal/wire';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles, SignedIn } from '@commonweal/platform';
import { Deliveries } from '../delivery/deliveries.js';
import { Portfolio } from '../delivery/portfolio.js';
import { ContractList } from './contract-list.js';
import { Contracts } from './contracts.js';
import { ObligationList } from './obligation-list.js';
import { Obligations } from './obligations.js';

@ApiTags('Contracts')
@Controller('contracts')
export class ContractsController {
  constructor(
    private readonly contracts: Contracts,
    private readonly obligations: Obligations,
    private readonly reading: ContractList,
    private readonly promises: ObligationList,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: ContractView, isArray: true })
  list(@Query() query: ContractListQuery, @Caller() caller: Caller) {
    return this.reading.list(query, caller);
  }

  @Get(':id')
  @SignedIn()
  @ApiOkResponse({ type: ContractView })
  one(@IdParam('contract') id: string, @Caller() caller: Caller) {
    return this.reading.one(id, caller);
  }

  @Post()
  @Roles('lead', 'contract-manager')
  @ApiCreatedResponse({ type: ContractView })
  async create(@Body() body: ContractCreate, @Caller() caller: Caller) {
    return this.reading.one(await this.contracts.create(body, caller), caller);
  }

  @Patch(':id')
  @Roles('contract-manager')
  @ApiOkResponse({ type: ContractView })
  async update(
    @IdParam('contract') id: string,
    @IfMatch() seen: number,
    @Body() body: ContractUpdate,
    @Caller() caller: Caller,
  ) {
    return this.reading.one(await this.contracts.update(id, seen, body, caller), caller);
  }

  @Post(':id/obligations')
  @Roles('lead', 'contract-manager')
  @ApiCreatedResponse({ type: ObligationView })
  async promise(@IdParam('contract') id: string, @Body() body: ObligationSave, @Caller() caller: Caller) {
    return this.promises.one(await this.obligations.add(id, body, caller));
  }
}

@ApiTags('Contracts')
@Controller()
export class PromisesController {
  constructor(
    private readonly obligations: ObligationList,
    private readonly deliveries: Deliveries,
    private readonly portfolio: Portfolio,
  ) {}

  @Get('obligations')
  @SignedIn()
  @ApiOkResponse({ type: ObligationView, isArray: true })
  list(@Query() query: ObligationListQuery, @Caller() caller: Caller) {
    return this.obligations.list(query, caller);
  }

  @Get('deliveries')
  @SignedIn()
  @ApiOkResponse({ type: DeliveryRow, isArray: true })
  delivered(@Query() query: DeliveryQuery, @Caller() caller: Caller) {
    return this.deliveries.list(query, caller);
  }

  @Get('portfolio')
  @Roles(...staffRoles)
  @ApiOkResponse({ type: PortfolioView })
  together(@Query() query: PortfolioQuery, @Caller() caller: Caller) {
    return this.portfolio.view(query, caller);
  }
}
