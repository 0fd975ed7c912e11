import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles } from '@commonweal/platform';
import {
  LegalHoldGiven,
  LegalHoldListQuery,
  LegalHoldReleased,
  LegalHoldView,
  staffRoles,
} from '@commonweal/wire';
import { LegalHolds } from './legal-holds.js';

@ApiTags('Retention')
@Controller('legal-holds')
@Roles('admin')
export class LegalHoldsController {
  constructor(private readonly holds: LegalHolds) {}

  @Get()
  @Roles(...staffRoles)
  @ApiOkResponse({ type: LegalHoldView, isArray: true })
  list(@Query() query: LegalHoldListQuery) {
    return this.holds.list(query);
  }

  @Post()
  @ApiCreatedResponse({ type: LegalHoldView })
  place(@Body() body: LegalHoldGiven, @Caller() caller: Caller) {
    return this.holds.place(body, caller);
  }

  @Post(':id/release')
  @HttpCode(200)
  @ApiOkResponse({ type: LegalHoldView })
  release(@IdParam('legal hold') id: string, @Body() body: LegalHoldReleased, @Caller() caller: Caller) {
    return this.holds.release(id, body, caller);
  }
}
