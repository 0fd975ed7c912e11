import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { Roles } from '@commonweal/platform';
import { DiscussedRef, staffRoles, WatchView } from '@commonweal/wire';
import { Watching } from './watching.js';

@ApiTags('Comments')
@Controller('watching')
@Roles(...staffRoles)
@ApiOkResponse({ type: WatchView })
export class WatchingController {
  constructor(private readonly watching: Watching) {}

  @Get()
  of(@Query() ref: DiscussedRef, @Caller() caller: Caller) {
    return this.watching.of(ref, caller);
  }

  @Post('begin')
  @HttpCode(200)
  begin(@Body() ref: DiscussedRef, @Caller() caller: Caller) {
    return this.watching.watch(ref, caller);
  }

  @Post('end')
  @HttpCode(200)
  end(@Body() ref: DiscussedRef, @Caller() caller: Caller) {
    return this.watching.unwatch(ref, caller);
  }

  @Post('look')
  @HttpCode(200)
  look(@Body() ref: DiscussedRef, @Caller() caller: Caller) {
    return this.watching.look(ref, caller);
  }
}
