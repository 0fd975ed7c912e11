import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import {
  AgendaGiven,
  AttendanceGiven,
  PanelMeetingCreate,
  PanelMeetingGiven,
  PanelMeetingListQuery,
  PanelMeetingRow,
  PanelMeetingView,
  ReasonGiven,
  staffRoles,
} from '@commonweal/wire';
import { MeetingViews } from './meeting-views.js';
import { PlanMeetings } from './plan-meetings.js';
import { RunMeetings } from './run-meetings.js';

@ApiTags('Panels')
@Controller('panel-meetings')
@Roles('panel')
export class PanelMeetingsController {
  constructor(
    private readonly views: MeetingViews,
    private readonly planning: PlanMeetings,
    private readonly running: RunMeetings,
  ) {}

  @Get()
  @Roles(...staffRoles)
  @ApiOkResponse({ type: [PanelMeetingRow] })
  list(@Query() query: PanelMeetingListQuery) {
    return this.views.list(query);
  }

  @Get(':id')
  @Roles(...staffRoles)
  @ApiOkResponse({ type: PanelMeetingView })
  one(@IdParam('meeting') id: string, @Caller() caller: Caller) {
    return this.views.one(id, caller);
  }

  @Post()
  @ApiCreatedResponse({ type: PanelMeetingView })
  plan(@Body() body: PanelMeetingCreate, @Caller() caller: Caller) {
    return this.planning.plan(body, caller).then((id) => this.views.one(id, caller));
  }

  @Put(':id')
  @ApiOkResponse({ type: PanelMeetingView })
  move(
    @IdParam('meeting') id: string,
    @IfMatch() seen: number,
    @Body() body: PanelMeetingGiven,
    @Caller() caller: Caller,
  ) {
    return this.planning.move(id, seen, body, caller).then(() => this.views.one(id, caller));
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @ApiOkResponse({ type: PanelMeetingView })
  cancel(
    @IdParam('meeting') id: string,
    @IfMatch() seen: number,
    @Body() { reason }: ReasonGiven,
    @Caller() caller: Caller,
  ) {
    return this.planning.cancel(id, seen, reason, caller).then(() => this.views.one(id, caller));
  }

  @Put(':id/agenda')
  @ApiOkResponse({ type: PanelMeetingView })
  order(
    @IdParam('meeting') id: string,
    @IfMatch() seen: number,
    @Body() body: AgendaGiven,
    @Caller() caller: Caller,
  ) {
    return this.running.order(id, seen, body, caller).then(() => this.views.one(id, caller));
  }

  @Post(':id/publication')
  @HttpCode(200)
  @ApiOkResponse({ type: PanelMeetingView })
  publish(@IdParam('meeting') id: string, @IfMatch() seen: number, @Caller() caller: Caller) {
    return this.running.publish(id, seen, caller).then(() => this.views.one(id, caller));
  }

  @Put(':id/attendance')
  @ApiOkResponse({ type: PanelMeetingView })
  attend(
    @IdParam('meeting') id: string,
    @IfMatch() seen: number,
    @Body() body: AttendanceGiven,
    @Caller() caller: Caller,
  ) {
    return this.running.attend(id, seen, body, caller).then(() => this.views.one(id, caller));
  }
}
