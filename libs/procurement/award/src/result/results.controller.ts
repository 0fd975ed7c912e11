import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { AssessmentSummaryView, AwardGiven, ResultView } from '@commonweal/wire';
import { AssessmentSummaries } from './assessment-summaries.js';
import { DecideAwards } from './decide-awards.js';

@ApiTags('Award')
@Controller('procurements/:id')
@Roles('lead', 'contract-manager', 'panel', 'auditor')
export class ResultsController {
  constructor(
    private readonly awards: DecideAwards,
    private readonly summaries: AssessmentSummaries,
  ) {}

  @Get('results')
  @ApiOkResponse({ type: [ResultView] })
  list(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.awards.list(id, caller);
  }

  @Put('lots/:lotId/award')
  @Roles('lead')
  @ApiOkResponse({ type: [ResultView] })
  decide(
    @IdParam('procurement') id: string,
    @IdParam('lot', 'lotId') lotId: string,
    @IfMatch() seen: number,
    @Body() body: AwardGiven,
    @Caller() caller: Caller,
  ) {
    return this.awards.decide(id, { lotId, seen }, body, caller);
  }

  @Get('bids/:bidId/summary')
  @ApiOkResponse({ type: AssessmentSummaryView })
  summary(
    @IdParam('procurement') id: string,
    @IdParam('bid', 'bidId') bidId: string,
    @Caller() caller: Caller,
  ) {
    return this.summaries.one(id, bidId, caller);
  }
}
