import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdParam, Roles } from '@commonweal/platform';
import { RuleImpactRequest, SentenceRequest, staffRoles, TrialRequest } from '@commonweal/wire';
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
  ) {}

  @Get('policy/kinds')
  described() {
    return this.kinds.view();
  }

  @Post('policy/sentences')
  @HttpCode(200)
  sentence(@Body() body: SentenceRequest) {
    return this.drafts.sentence(body);
  }

  @Post('policy/trials')
  @HttpCode(200)
  trial(@Body() body: TrialRequest) {
    return this.drafts.trial(body);
  }

  @Post('policy/impacts')
  @HttpCode(200)
  @Roles('policy-editor', 'policy-approver', 'auditor')
  impact(@Body() body: RuleImpactRequest) {
    return this.drafts.impact(body);
  }

  @Get('changes/:id/impact')
  @Roles('policy-editor', 'policy-approver', 'auditor')
  impactOfChange(@IdParam('change') id: string) {
    return this.drafts.impactOfChange(id);
  }
}
