import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles } from '@commonweal/platform';
import { PanelMemberGiven, PanelView, ReasonGiven, staffRoles } from '@commonweal/wire';
import { EditMembers } from './edit-members.js';
import { PanelViews } from './panel-views.js';

@ApiTags('Panels')
@Controller()
export class PanelsController {
  constructor(
    private readonly views: PanelViews,
    private readonly members: EditMembers,
  ) {}

  @Get('panels')
  @Roles(...staffRoles)
  @ApiOkResponse({ type: [PanelView] })
  list(@Caller() caller: Caller) {
    return this.views.list(caller);
  }

  @Get('panels/:key')
  @Roles(...staffRoles)
  @ApiOkResponse({ type: PanelView })
  one(@Param('key') key: string, @Caller() caller: Caller) {
    return this.views.one(key, caller);
  }

  @Post('panels/:key/members')
  @Roles('admin', 'panel')
  @ApiCreatedResponse({ type: PanelView })
  add(@Param('key') key: string, @Body() body: PanelMemberGiven, @Caller() caller: Caller) {
    return this.members.add(key, body, caller).then(() => this.views.one(key, caller));
  }

  @Post('panel-members/:id/end')
  @HttpCode(204)
  @Roles('admin', 'panel')
  end(@IdParam('membership') id: string, @Body() { reason }: ReasonGiven, @Caller() caller: Caller) {
    return this.members.end(id, reason, caller);
  }
}
