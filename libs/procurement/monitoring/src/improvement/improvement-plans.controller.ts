import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles, SignedIn } from '@commonweal/platform';
import {
  ImprovementPlanClose,
  ImprovementPlanCreate,
  ImprovementPlanProlong,
  ImprovementPlanView,
  ImprovementStepDone,
} from '@commonweal/wire';
import { ImprovementList } from './improvement-list.js';
import { ImprovementPlans } from './improvement-plans.js';

@ApiTags('Improvement plans')
@Controller()
@Roles('contract-manager')
export class ImprovementPlansController {
  constructor(
    private readonly plans: ImprovementPlans,
    private readonly reading: ImprovementList,
  ) {}

  @Get('contracts/:id/improvement-plans')
  @SignedIn()
  @ApiOkResponse({ type: ImprovementPlanView, isArray: true })
  list(@IdParam('contract') id: string, @Caller() caller: Caller) {
    return this.reading.of(id, caller);
  }

  @Post('contracts/:id/improvement-plans')
  @ApiCreatedResponse({ type: ImprovementPlanView })
  async agree(
    @IdParam('contract') id: string,
    @Body() body: ImprovementPlanCreate,
    @Caller() caller: Caller,
  ) {
    return this.reading.one(await this.plans.agree(id, body, caller), caller);
  }

  @Post('improvement-plans/:id/steps/:stepId/completion')
  @HttpCode(200)
  @ApiOkResponse({ type: ImprovementPlanView })
  async stepDone(
    @IdParam('improvement plan') id: string,
    @IdParam('step', 'stepId') stepId: string,
    @IfMatch() seen: number,
    @Body() body: ImprovementStepDone,
    @Caller() caller: Caller,
  ) {
    await this.plans.stepDone({ id, seen, caller }, stepId, body);
    return this.reading.one(id, caller);
  }

  @Post('improvement-plans/:id/prolongation')
  @HttpCode(200)
  @ApiOkResponse({ type: ImprovementPlanView })
  async prolong(
    @IdParam('improvement plan') id: string,
    @IfMatch() seen: number,
    @Body() body: ImprovementPlanProlong,
    @Caller() caller: Caller,
  ) {
    await this.plans.prolong({ id, seen, caller }, body);
    return this.reading.one(id, caller);
  }

  @Post('improvement-plans/:id/closing')
  @HttpCode(200)
  @ApiOkResponse({ type: ImprovementPlanView })
  async close(
    @IdParam('improvement plan') id: string,
    @IfMatch() seen: number,
    @Body() body: ImprovementPlanClose,
    @Caller() caller: Caller,
  ) {
    await this.plans.close({ id, seen, caller }, body);
    return this.reading.one(id, caller);
  }
}
