import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles } from '@commonweal/platform';
import {
  Choice,
  DecisionView,
  ExplanationView,
  Id,
  LedgerEntryView,
  ListQuery,
  ReplayQuery,
  ReplayView,
  StandingEffectView,
  subjectKinds,
  type SubjectKind,
} from '@commonweal/wire';
import { DecisionListQuery, DecisionViews } from './decision-views.js';
import { Replay } from './replay.js';
import { SubjectPage } from './subject-page.js';

export class OfSubject {
  @Choice(subjectKinds, 'Kind of the subject.')
  subjectKind: SubjectKind;

  @Id('Subject.')
  subjectId: string;
}

const readers = ['lead', 'contract-manager', 'panel', 'policy-editor', 'policy-approver', 'auditor'] as const;

@ApiTags('decisions')
@Controller('decisions')
@Roles(...readers)
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionViews,
    private readonly replaying: Replay,
  ) {}

  @Get()
  @ApiOkResponse({ type: DecisionView, isArray: true })
  list(@Query() query: DecisionListQuery, @Caller() caller: Caller) {
    return this.decisions.list(query, caller);
  }

  @Get('replay')
  @Roles('auditor')
  @ApiOkResponse({ type: ReplayView })
  replay(@Query() { after }: ReplayQuery) {
    return this.replaying.next(after);
  }

  @Get(':id')
  @ApiOkResponse({ type: DecisionView })
  one(@IdParam('decision') id: string, @Caller() caller: Caller) {
    return this.decisions.one(id, caller);
  }
}

/** What rules and people did with one subject. */
@ApiTags('decisions')
@Controller()
@Roles(...readers)
export class SubjectController {
  constructor(private readonly page: SubjectPage) {}

  @Get('standing-effects')
  @ApiOkResponse({ type: StandingEffectView, isArray: true })
  standing(@Query() { subjectKind, subjectId }: OfSubject, @Caller() caller: Caller) {
    return this.page.standing(subjectKind, subjectId, caller);
  }

  @Get('explanations/:subjectKind/:subjectId')
  @ApiOkResponse({ type: ExplanationView, isArray: true })
  explain(
    @Param('subjectKind') kind: string,
    @IdParam('subject', 'subjectId') id: string,
    @Caller() caller: Caller,
  ) {
    return this.page.explain(kind, id, caller);
  }

  @Get('records/:subjectKind/:subjectId')
  @ApiOkResponse({ type: LedgerEntryView, isArray: true })
  record(
    @Param('subjectKind') kind: string,
    @IdParam('subject', 'subjectId') id: string,
    @Query() query: ListQuery,
    @Caller() caller: Caller,
  ) {
    return this.page.record(kind, id, query, caller);
  }
}
