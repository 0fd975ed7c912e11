import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { AgreedScoreGiven, EvaluationView, EvaluatorGiven, ReasonGiven } from '@commonweal/wire';
import { Moderate } from './moderate.js';

@ApiTags('Award')
@Controller('procurements/:id')
@Roles('lead')
export class EvaluationController {
  constructor(private readonly moderation: Moderate) {}

  @Get('evaluation')
  @Roles('lead', 'contract-manager', 'panel', 'auditor')
  @ApiOkResponse({ type: EvaluationView })
  view(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.moderation.view(id, caller);
  }

  @Post('evaluators')
  @ApiCreatedResponse({ type: EvaluationView })
  assign(@IdParam('procurement') id: string, @Body() body: EvaluatorGiven, @Caller() caller: Caller) {
    return this.moderation.assign(id, body, caller);
  }

  @Post('evaluators/:evaluatorId/release')
  @HttpCode(200)
  @ApiOkResponse({ type: EvaluationView })
  release(
    @IdParam('procurement') id: string,
    @IdParam('evaluator', 'evaluatorId') evaluatorId: string,
    @Body() body: ReasonGiven,
    @Caller() caller: Caller,
  ) {
    return this.moderation.release(id, evaluatorId, body, caller);
  }

  @Put('moderation')
  @ApiOkResponse({ type: EvaluationView })
  agree(
    @IdParam('procurement') id: string,
    @IfMatch() seen: number,
    @Body() body: AgreedScoreGiven,
    @Caller() caller: Caller,
  ) {
    return this.moderation.agree(id, seen, body, caller);
  }
}
