import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { StandInSave, StandInView, staffRoles } from '@commonweal/wire';
import { Caller } from '../access/caller.js';
import { ListStandIns } from './list-stand-ins.js';
import { NameStandIns } from './name-stand-ins.js';

@ApiTags('People')
@Controller('stand-ins')
@Roles(...staffRoles)
export class StandInsController {
  constructor(
    private readonly list: ListStandIns,
    private readonly naming: NameStandIns,
  ) {}

  @Get()
  @ApiOkResponse({ type: StandInView, isArray: true })
  mine(@Caller() caller: Caller) {
    return this.list.mine(caller);
  }

  @Post()
  @ApiCreatedResponse({ type: StandInView, isArray: true })
  name(@Body() body: StandInSave, @Caller() caller: Caller) {
    return this.naming.name(body, caller).then(() => this.list.mine(caller));
  }

  @Delete(':id')
  @HttpCode(200)
  @ApiOkResponse({ type: StandInView, isArray: true })
  end(@IdParam('stand-in') id: string, @IfMatch() seen: number, @Caller() caller: Caller) {
    return this.naming.end(id, seen, caller).then(() => this.list.mine(caller));
  }
}
