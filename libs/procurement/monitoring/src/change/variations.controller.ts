import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { KpiSet, ObligationView, VariationGiven } from '@commonweal/wire';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { ObligationList } from '../contract/obligation-list.js';
import { SetKpi } from './set-kpi.js';
import { VaryObligations } from './vary-obligations.js';

@ApiTags('Contracts')
@Controller('obligations/:id')
export class VariationsController {
  constructor(
    private readonly varying: VaryObligations,
    private readonly kpis: SetKpi,
    private readonly reading: ObligationList,
  ) {}

  @Post('variation')
  @HttpCode(200)
  @Roles('contract-manager')
  @ApiOkResponse({ type: ObligationView })
  async vary(
    @IdParam('obligation') id: string,
    @IfMatch() seen: number,
    @Body() body: VariationGiven,
    @Caller() caller: Caller,
  ) {
    await this.varying.vary(id, seen, body, caller);
    return this.reading.one(id);
  }

  @Post('kpi')
  @HttpCode(200)
  @Roles('contract-manager')
  @ApiOkResponse({ type: ObligationView })
  async kpi(
    @IdParam('obligation') id: string,
    @IfMatch() seen: number,
    @Body() body: KpiSet,
    @Caller() caller: Caller,
  ) {
    await this.kpis.set(id, seen, body, caller);
    return this.reading.one(id);
  }
}
