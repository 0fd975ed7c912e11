import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles, SignedIn } from '@commonweal/platform';
import {
  AssessmentListQuery,
  AssessmentOpen,
  AssessmentView,
  NoticeOfAssessment,
  RatingGiven,
  ReconsiderationGiven,
  ReplyGiven,
} from '@commonweal/wire';
import { AssessmentList } from './assessment-list.js';
import { Assessments } from './assessments.js';
import { OpeningAssessments } from './opening-assessments.js';

@ApiTags('Assessments')
@Controller()
@Roles('contract-manager')
export class AssessmentsController {
  constructor(
    private readonly reading: AssessmentList,
    private readonly opening: OpeningAssessments,
    private readonly assessments: Assessments,
  ) {}

  @Get('assessments')
  @SignedIn()
  @ApiOkResponse({ type: AssessmentView, isArray: true })
  list(@Query() query: AssessmentListQuery, @Caller() caller: Caller) {
    return this.reading.list(query, caller);
  }

  @Get('assessments/:id')
  @SignedIn()
  @ApiOkResponse({ type: AssessmentView })
  one(@IdParam('assessment') id: string, @Caller() caller: Caller) {
    return this.reading.one(id, caller);
  }

  @Post('contracts/:id/assessments')
  @ApiCreatedResponse({ type: AssessmentView })
  async open(@IdParam('contract') id: string, @Body() body: AssessmentOpen, @Caller() caller: Caller) {
    return this.reading.one(await this.opening.open(id, body, caller), caller);
  }

  @Put('assessments/:id/ratings/:ratingId')
  @ApiOkResponse({ type: AssessmentView })
  async rate(
    @IdParam('assessment') id: string,
    @IdParam('rating', 'ratingId') ratingId: string,
    @IfMatch() seen: number,
    @Body() body: RatingGiven,
    @Caller() caller: Caller,
  ) {
    await this.assessments.rate({ id, caller }, ratingId, { seen, body });
    return this.reading.one(id, caller);
  }

  @Post('assessments/:id/showing')
  @HttpCode(200)
  @ApiOkResponse({ type: AssessmentView })
  async show(@IdParam('assessment') id: string, @IfMatch() seen: number, @Caller() caller: Caller) {
    await this.assessments.show({ id, seen, caller });
    return this.reading.one(id, caller);
  }

  @Post('assessments/:id/reply')
  @HttpCode(200)
  @Roles('supplier')
  @ApiOkResponse({ type: AssessmentView })
  async reply(
    @IdParam('assessment') id: string,
    @IfMatch() seen: number,
    @Body() body: ReplyGiven,
    @Caller() caller: Caller,
  ) {
    await this.assessments.reply({ id, seen, caller }, body);
    return this.reading.one(id, caller);
  }

  @Post('assessments/:id/reconsideration')
  @HttpCode(200)
  @ApiOkResponse({ type: AssessmentView })
  async reconsider(
    @IdParam('assessment') id: string,
    @IfMatch() seen: number,
    @Body() { reason }: ReconsiderationGiven,
    @Caller() caller: Caller,
  ) {
    await this.assessments.reconsider({ id, seen, caller }, reason);
    return this.reading.one(id, caller);
  }

  @Post('assessments/:id/publication')
  @HttpCode(200)
  @ApiOkResponse({ type: AssessmentView })
  async publish(@IdParam('assessment') id: string, @IfMatch() seen: number, @Caller() caller: Caller) {
    await this.assessments.publish({ id, seen, caller });
    return this.reading.one(id, caller);
  }

  @Post('assessments/:id/notice')
  @HttpCode(200)
  @ApiOkResponse({ type: AssessmentView })
  async notice(
    @IdParam('assessment') id: string,
    @IfMatch() seen: number,
    @Body() body: NoticeOfAssessment,
    @Caller() caller: Caller,
  ) {
    await this.assessments.notice({ id, seen, caller }, body);
    return this.reading.one(id, caller);
  }
}
