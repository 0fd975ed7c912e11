import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { ChoiceGiven, IndicatorAdd, IndicatorChoiceView } from '@commonweal/wire';
import { AddIndicators } from './commands/add-indicators.js';
import { ChooseIndicators } from './commands/choose-indicators.js';
import { readers } from './procurements.controller.js';
import { ProcurementViews } from './views/procurement-views.js';

@ApiTags('Procurements')
@Controller('procurements/:id/indicators')
@Roles('lead')
export class IndicatorsController {
  constructor(
    private readonly choices: ChooseIndicators,
    private readonly additions: AddIndicators,
    private readonly views: ProcurementViews,
  ) {}

  @Get()
  @Roles(...readers)
  @ApiOkResponse({ type: IndicatorChoiceView, isArray: true })
  list(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.views.indicators(id, caller);
  }

  @Put(':key')
  @ApiOkResponse({ type: IndicatorChoiceView })
  choose(
    @IdParam('procurement') id: string,
    @Param('key') key: string,
    @IfMatch() seen: number,
    @Body() body: ChoiceGiven,
    @Caller() caller: Caller,
  ) {
    return this.choices.choose(id, key, seen, body, caller).then(() => this.views.indicator(id, key, caller));
  }

  @Post()
  @ApiCreatedResponse({ type: IndicatorChoiceView })
  add(@IdParam('procurement') id: string, @Body() body: IndicatorAdd, @Caller() caller: Caller) {
    return this.additions.add(id, body, caller).then((key) => this.views.indicator(id, key, caller));
  }
}
