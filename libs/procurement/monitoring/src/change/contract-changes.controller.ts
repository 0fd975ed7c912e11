import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ContractChangeView,
  ContractView,
  ExtensionGiven,
  KpisAppropriate,
  NovationGiven,
  TerminationGiven,
} from '@commonweal/wire';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles, SignedIn } from '@commonweal/platform';
import { ContractList } from '../contract/contract-list.js';
import { ContractChanges } from './contract-changes.js';
import { ContractLife } from './contract-life.js';
import { SetKpisAppropriate } from './set-kpis-appropriate.js';

@ApiTags('Contracts')
@Controller('contracts/:id')
@Roles('contract-manager')
@ApiOkResponse({ type: ContractView })
export class ContractChangesController {
  constructor(
    private readonly life: ContractLife,
    private readonly changes: ContractChanges,
    private readonly reading: ContractList,
    private readonly kpis: SetKpisAppropriate,
  ) {}

  @Get('changes')
  @SignedIn()
  @ApiOkResponse({ type: ContractChangeView, isArray: true })
  list(@IdParam('contract') id: string, @Caller() caller: Caller) {
    return this.changes.of(id, caller);
  }

  @Post('extension')
  @HttpCode(200)
  async extend(
    @IdParam('contract') id: string,
    @IfMatch() seen: number,
    @Body() body: ExtensionGiven,
    @Caller() caller: Caller,
  ) {
    await this.life.extend(id, seen, body, caller);
    return this.reading.one(id, caller);
  }

  @Post('novation')
  @HttpCode(200)
  async novate(
    @IdParam('contract') id: string,
    @IfMatch() seen: number,
    @Body() body: NovationGiven,
    @Caller() caller: Caller,
  ) {
    await this.life.novate(id, seen, body, caller);
    return this.reading.one(id, caller);
  }

  @Post('termination')
  @HttpCode(200)
  async terminate(
    @IdParam('contract') id: string,
    @IfMatch() seen: number,
    @Body() body: TerminationGiven,
    @Caller() caller: Caller,
  ) {
    await this.life.terminate(id, seen, body, caller);
    return this.reading.one(id, caller);
  }

  @Post('kpis')
  @HttpCode(200)
  async setKpis(
    @IdParam('contract') id: string,
    @IfMatch() seen: number,
    @Body() body: KpisAppropriate,
    @Caller() caller: Caller,
  ) {
    await this.kpis.set(id, seen, body, caller);
    return this.reading.one(id, caller);
  }
}
