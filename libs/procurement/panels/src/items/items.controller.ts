import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import {
  PanelConflictGiven,
  PanelItemGiven,
  PanelItemListQuery,
  PanelItemRow,
  PanelItemView,
  PanelVoteGiven,
  ReasonGiven,
  RulingGiven,
  staffRoles,
} from '@commonweal/wire';
import { ItemViews } from './item-views.js';
import { RuleOnItems } from './rule-on-items.js';
import { SubmitItems } from './submit-items.js';
import { TakePart } from './take-part.js';

@ApiTags('Panels')
@Controller('panel-items')
@Roles('panel')
export class PanelItemsController {
  constructor(
    private readonly views: ItemViews,
    private readonly submitting: SubmitItems,
    private readonly part: TakePart,
    private readonly ruling: RuleOnItems,
  ) {}

  @Get()
  @Roles(...staffRoles)
  @ApiOkResponse({ type: [PanelItemRow] })
  list(@Query() query: PanelItemListQuery, @Caller() caller: Caller) {
    return this.views.list(query, caller);
  }

  @Get(':id')
  @Roles(...staffRoles)
  @ApiOkResponse({ type: PanelItemView })
  one(@IdParam('item') id: string, @Caller() caller: Caller) {
    return this.views.one(id, caller);
  }

  @Post()
  @Roles('lead')
  @ApiCreatedResponse({ type: PanelItemView })
  submit(@Body() body: PanelItemGiven, @Caller() caller: Caller) {
    return this.submitting.submit(body, caller).then((id) => this.views.one(id, caller));
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Roles('lead')
  @ApiOkResponse({ type: PanelItemView })
  withdraw(
    @IdParam('item') id: string,
    @IfMatch() seen: number,
    @Body() { reason }: ReasonGiven,
    @Caller() caller: Caller,
  ) {
    return this.submitting.withdraw(id, seen, reason, caller).then(() => this.views.one(id, caller));
  }

  @Post(':id/late-agreement')
  @HttpCode(200)
  @ApiOkResponse({ type: PanelItemView })
  agree(
    @IdParam('item') id: string,
    @IfMatch() seen: number,
    @Body() { reason }: ReasonGiven,
    @Caller() caller: Caller,
  ) {
    return this.part.agreeToLate(id, seen, reason, caller).then(() => this.views.one(id, caller));
  }

  @Post(':id/conflicts')
  @ApiCreatedResponse({ type: PanelItemView })
  declare(@IdParam('item') id: string, @Body() body: PanelConflictGiven, @Caller() caller: Caller) {
    return this.part.declare(id, body, caller).then(() => this.views.one(id, caller));
  }

  @Put(':id/vote')
  @ApiOkResponse({ type: PanelItemView })
  vote(@IdParam('item') id: string, @Body() body: PanelVoteGiven, @Caller() caller: Caller) {
    return this.part.vote(id, body, caller).then(() => this.views.one(id, caller));
  }

  @Post(':id/ruling')
  @ApiCreatedResponse({ type: PanelItemView })
  rule(
    @IdParam('item') id: string,
    @IfMatch() seen: number,
    @Body() body: RulingGiven,
    @Caller() caller: Caller,
  ) {
    return this.ruling.rule(id, seen, body, caller).then(() => this.views.one(id, caller));
  }
}
