import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles, WhileAwaited } from '@commonweal/platform';
import {
  ExampleRequest,
  MadeExampleView,
  RuleImpactRequest,
  SentenceRequest,
  staffRoles,
  TrialRequest,
} from '@commonweal/wire';
import { DraftExamples } from './draft-examples.js';
import { DraftSentences } from './draft-sentences.js';
import { Drafts } from './drafts.js';
import { PolicyKinds } from './policy-kinds.js';

/** What the rule builder asks while somebody types. */
@ApiTags('policy')
@Controller()
@Roles(...staffRoles)
export class PolicyController {
  constructor(
    private readonly kinds: PolicyKinds,
    private readonly drafts: Drafts,
    private readonly sentences: DraftSentences,
    private readonly examples: DraftExamples,
  ) {}

  @Get('policy/kinds')
  described() {
    return this.kinds.view();
  }

  @Post('policy/sentences')
  @HttpCode(200)
  sentence(@Body() body: SentenceRequest) {
    return this.sentences.of(body);
  }

  @Post('policy/trials')
  @HttpCode(200)
  trial(@Body() body: TrialRequest) {
    return this.drafts.trial(body);
  }

  @Post('policy/examples')
  @HttpCode(200)
  @Roles('policy-editor')
  @ApiOkResponse({ type: MadeExampleView })
  example(@Body() body: ExampleRequest, @Caller() caller: Caller) {
    return this.examples.made(body, caller);
  }

  @Post('policy/impacts')
  @HttpCode(200)
  @Roles('policy-editor', 'policy-approver', 'auditor')
  impact(@Body() body: RuleImpactRequest, @WhileAwaited() awaited: AbortSignal) {
    return this.drafts.impact(body, awaited);
  }

  @Get('changes/:id/impact')
  @Roles('policy-editor', 'policy-approver', 'auditor')
  impactOfChange(@IdParam('change') id: string, @WhileAwaited() awaited: AbortSignal) {
    return this.drafts.impactOfChange(id, awaited);
  }
}
