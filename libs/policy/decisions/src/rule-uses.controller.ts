import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@commonweal/platform';
import { RuleUseDetailView, RuleUseView } from '@commonweal/wire';
import { RuleUses } from './rule-uses.js';

/** How rules fare after they were published. */
@ApiTags('policy')
@Controller('rule-uses')
@Roles('policy-editor', 'policy-approver', 'auditor')
export class RuleUsesController {
  constructor(private readonly uses: RuleUses) {}

  @Get()
  @ApiOkResponse({ type: RuleUseView, isArray: true })
  list() {
    return this.uses.list();
  }

  @Get(':rule')
  @ApiOkResponse({ type: RuleUseDetailView })
  one(@Param('rule') rule: string) {
    return this.uses.one(rule);
  }
}
