import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { ProcurementView, ReasonGiven, RulingGiven } from '@commonweal/wire';
import { MoveStages } from './commands/move-stages.js';
import { PauseProcurements } from './commands/pause-procurements.js';
import { RuleAtGates } from './commands/rule-at-gates.js';
import { ProcurementViews } from './views/procurement-views.js';

@ApiTags('Procurements')
@Controller('procurements/:id')
@Roles('lead')
export class StagesController {
  constructor(
    private readonly moves: MoveStages,
    private readonly pauses: PauseProcurements,
    private readonly gates: RuleAtGates,
    private readonly views: ProcurementViews,
  ) {}

  @Post('stage/advance')
  @HttpCode(200)
  @ApiOkResponse({ type: ProcurementView })
  advance(@IdParam('procurement') id: string, @IfMatch() seen: number, @Caller() caller: Caller) {
    return this.moves.advance(id, seen, caller).then(() => this.views.one(id, caller));
  }

  @Post('stage/send-back')
  @HttpCode(200)
  @ApiOkResponse({ type: ProcurementView })
  sendBack(
    @IdParam('procurement') id: string,
    @IfMatch() seen: number,
    @Body() { reason }: ReasonGiven,
    @Caller() caller: Caller,
  ) {
    return this.moves.sendBack(id, seen, reason, caller).then(() => this.views.one(id, caller));
  }

  @Post('pause')
  @HttpCode(200)
  @ApiOkResponse({ type: ProcurementView })
  pause(
    @IdParam('procurement') id: string,
    @IfMatch() seen: number,
    @Body() { reason }: ReasonGiven,
    @Caller() caller: Caller,
  ) {
    return this.pauses.pause({ id, seen, reason, caller }).then(() => this.views.one(id, caller));
  }

  @Post('resume')
  @HttpCode(200)
  @ApiOkResponse({ type: ProcurementView })
  resume(
    @IdParam('procurement') id: string,
    @IfMatch() seen: number,
    @Body() { reason }: ReasonGiven,
    @Caller() caller: Caller,
  ) {
    return this.pauses.resume({ id, seen, reason, caller }).then(() => this.views.one(id, caller));
  }

  @Post('withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ type: ProcurementView })
  withdraw(
    @IdParam('procurement') id: string,
    @IfMatch() seen: number,
    @Body() { reason }: ReasonGiven,
    @Caller() caller: Caller,
  ) {
    return this.pauses.withdraw({ id, seen, reason, caller }).then(() => this.views.one(id, caller));
  }

  @Post('gate/rulings')
  @Roles('panel')
  @ApiCreatedResponse({ type: ProcurementView })
  rule(
    @IdParam('procurement') id: string,
    @IfMatch() seen: number,
    @Body() body: RulingGiven,
    @Caller() caller: Caller,
  ) {
    return this.gates.rule(id, seen, body, caller).then(() => this.views.one(id, caller));
  }
}
