import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam, Roles } from '@commonweal/platform';
import { HandOver, HandOverLine, HeldWorkView } from '@commonweal/wire';
import { Caller } from '../access/caller.js';
import { HandOvers } from './hand-overs.js';

@ApiTags('People')
@Controller('people/:id')
@Roles('admin')
export class HandOverController {
  constructor(private readonly handOvers: HandOvers) {}

  /** Everything that is the person's and not over. */
  @Get('held-work')
  @ApiOkResponse({ type: HeldWorkView })
  held(@IdParam('person') id: string) {
    return this.handOvers.heldBy(id);
  }

  /** Says of each piece who would get it, or why that cannot be. */
  @Post('hand-over/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: HandOverLine, isArray: true })
  preview(@IdParam('person') id: string, @Body() body: HandOver, @Caller() caller: Caller) {
    return this.handOvers.preview(id, body, caller);
  }

  /** All of it or nothing. */
  @Post('hand-over')
  @HttpCode(200)
  @ApiOkResponse({ type: HeldWorkView })
  handOver(@IdParam('person') id: string, @Body() body: HandOver, @Caller() caller: Caller) {
    return this.handOvers.handOver(id, body, caller);
  }
}
