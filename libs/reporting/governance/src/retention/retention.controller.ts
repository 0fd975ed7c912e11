import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { AfterProof, IdParam, Roles } from '@commonweal/platform';
import { DisposalGiven, DisposalView, RetentionDueQuery, RetentionDueView } from '@commonweal/wire';
import { Disposals } from './disposals.js';

@ApiTags('Retention')
@Controller('retention')
@Roles('admin')
export class RetentionController {
  constructor(private readonly disposals: Disposals) {}

  /** Records whose retention is over. */
  @Get()
  @Roles('admin', 'auditor')
  @ApiOkResponse({ type: RetentionDueView, isArray: true })
  due(@Query() query: RetentionDueQuery) {
    return this.disposals.due(query);
  }

  /** It cannot be undone. */
  @Post('procurements/:id/disposal')
  @HttpCode(200)
  @AfterProof()
  @ApiOkResponse({ type: DisposalView })
  procurement(@IdParam('procurement') id: string, @Body() body: DisposalGiven, @Caller() caller: Caller) {
    return this.disposals.dispose('procurement', id, body, caller);
  }

  /** It cannot be undone. */
  @Post('contracts/:id/disposal')
  @HttpCode(200)
  @AfterProof()
  @ApiOkResponse({ type: DisposalView })
  contract(@IdParam('contract') id: string, @Body() body: DisposalGiven, @Caller() caller: Caller) {
    return this.disposals.dispose('contract', id, body, caller);
  }
}
