import { Body, Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { Roles } from '@commonweal/platform';
import { ReasonGiven, staffRoles, type ChangeView } from '@commonweal/wire';
import { ChangePage } from './change-page.js';
import { AsOfQuery, ComparisonQuery, ReleaseComparisons } from './release-comparisons.js';
import { ReleaseListQuery, ReleaseViews } from './release-views.js';
import { Rollback } from './rollback.js';

@ApiTags('policy')
@Controller('releases')
@Roles(...staffRoles)
export class ReleasesController {
  constructor(
    private readonly releases: ReleaseViews,
    private readonly comparisons: ReleaseComparisons,
    private readonly reverse: Rollback,
    private readonly page: ChangePage,
  ) {}

  @Get()
  list(@Query() query: ReleaseListQuery) {
    return this.releases.list(query);
  }

  @Get('comparison')
  comparison(@Query() query: ComparisonQuery) {
    return this.comparisons.between(query);
  }

  @Get('as-of')
  asOf(@Query() query: AsOfQuery) {
    return this.comparisons.asOf(query);
  }

  @Get(':number')
  one(@Param('number', ParseIntPipe) number: number, @Caller() caller: Caller) {
    return this.releases.one(number, caller);
  }

  @Post(':number/rollback')
  @Roles('policy-editor')
  async rollback(
    @Param('number', ParseIntPipe) number: number,
    @Body() { reason }: ReasonGiven,
    @Caller() caller: Caller,
  ): Promise<ChangeView> {
    return this.page.one(await this.reverse.prepare(number, reason, caller), caller);
  }
}
