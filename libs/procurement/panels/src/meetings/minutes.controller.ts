import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { MinutesConfirmed, MinutesView } from '@commonweal/wire';
import { Minutes } from './minutes.js';

/** Minutes name votes and interests: they are for the panel and the auditor. */
@ApiTags('Panels')
@Controller('panel-meetings/:id/minutes')
@Roles('panel', 'auditor')
export class MinutesController {
  constructor(private readonly minutes: Minutes) {}

  @Get()
  @ApiOkResponse({ type: MinutesView })
  one(@IdParam('meeting') id: string) {
    return this.minutes.of(id);
  }

  @Post('confirmation')
  @HttpCode(200)
  @Roles('panel')
  @ApiOkResponse({ type: MinutesView })
  confirm(
    @IdParam('meeting') id: string,
    @IfMatch() seen: number,
    @Body() { notes }: MinutesConfirmed,
    @Caller() caller: Caller,
  ) {
    return this.minutes.confirm(id, seen, notes, caller).then(() => this.minutes.of(id));
  }
}
