import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import {
  ConflictDeclaration,
  MyEvaluationView,
  ScoresGiven,
  ScoringSheetView,
  staffRoles,
} from '@commonweal/wire';
import { ScoreBids } from './score-bids.js';
import { ScoringSheets } from './scoring-sheets.js';

/** Being an evaluator is an assignment, not a role: whoever is not assigned finds nothing here. */
@ApiTags('Award')
@Controller('evaluations')
@Roles(...staffRoles)
export class MyEvaluationsController {
  constructor(
    private readonly sheets: ScoringSheets,
    private readonly scoring: ScoreBids,
  ) {}

  @Get()
  @ApiOkResponse({ type: [MyEvaluationView] })
  list(@Caller() caller: Caller) {
    return this.sheets.list(caller);
  }

  @Get(':id')
  @ApiOkResponse({ type: ScoringSheetView })
  one(@IdParam('evaluation') id: string, @Caller() caller: Caller) {
    return this.sheets.one(id, caller);
  }

  @Post(':id/declaration')
  @HttpCode(200)
  @ApiOkResponse({ type: ScoringSheetView })
  async declare(
    @IdParam('evaluation') id: string,
    @Body() body: ConflictDeclaration,
    @Caller() caller: Caller,
  ) {
    await this.scoring.declare(id, body, caller);
    return this.sheets.one(id, caller);
  }

  @Put(':id/scores')
  @ApiOkResponse({ type: ScoringSheetView })
  async score(
    @IdParam('evaluation') id: string,
    @IfMatch() seen: number,
    @Body() body: ScoresGiven,
    @Caller() caller: Caller,
  ) {
    await this.scoring.score(id, seen, body, caller);
    return this.sheets.one(id, caller);
  }

  @Post(':id/hand-in')
  @HttpCode(200)
  @ApiOkResponse({ type: ScoringSheetView })
  async handIn(@IdParam('evaluation') id: string, @IfMatch() seen: number, @Caller() caller: Caller) {
    await this.scoring.handIn(id, seen, caller);
    return this.sheets.one(id, caller);
  }
}
