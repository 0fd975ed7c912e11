import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { IdParam, notFound, Roles } from '@commonweal/platform';
import { Choice, Id, staffRoles, subjectKinds, type SubjectKind } from '@commonweal/wire';
import { DecisionListQuery, DecisionViews } from './decision-views.js';
import { Effects } from './effect.js';
import { Explanations } from './explanations.js';
import { StandingEffects } from './standing-effects.js';

export class OfSubject {
  @Choice(subjectKinds, 'Kind of the subject.')
  subjectKind: SubjectKind;

  @Id('Subject.')
  subjectId: string;
}

@ApiTags('decisions')
@Controller('decisions')
@Roles(...staffRoles)
export class DecisionsController {
  constructor(private readonly decisions: DecisionViews) {}

  @Get()
  list(@Query() query: DecisionListQuery) {
    return this.decisions.list(query);
  }

  @Get(':id')
  one(@IdParam('decision') id: string) {
    return this.decisions.one(id);
  }
}

@ApiTags('decisions')
@Controller()
@Roles(...staffRoles)
export class StandingController {
  constructor(
    private readonly database: DataSource,
    private readonly standing: StandingEffects,
    private readonly explanations: Explanations,
    private readonly effects: Effects,
  ) {}

  @Get('standing-effects')
  of(@Query() { subjectKind, subjectId }: OfSubject) {
    return this.standing.of(this.database.manager, subjectKind, subjectId);
  }

  @Get('explanations/:subjectKind/:subjectId')
  explain(@Param('subjectKind') kind: string, @IdParam('subject', 'subjectId') id: string) {
    return this.explanations.of(knownKind(kind), id, this.effects);
  }
}

function knownKind(kind: string): SubjectKind {
  const known = subjectKinds.find((one) => one === kind);
  if (!known) throw notFound('kind of subject');
  return known;
}
