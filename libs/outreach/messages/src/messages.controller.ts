import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ForecastQuery,
  ListQuery,
  MailDraft,
  MailPreview,
  MailView,
  MessageKindView,
  MessageListQuery,
  MessageSample,
  MessageView,
  SettlementGiven,
  staffRoles,
} from '@commonweal/wire';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { Forecast } from './forecast.js';
import { MailPreviews } from './mail-previews.js';
import { Mailbox } from './mailbox.js';
import { MessageSamples } from './message-samples.js';
import { MessageList } from './message-list.js';
import { Settlement } from './settlement.js';

const readers = ['lead', 'contract-manager', 'policy-editor', 'policy-approver', 'auditor', 'admin'] as const;

@ApiTags('Messages')
@Controller('messages')
export class MessagesController {
  constructor(
    private readonly messages: MessageList,
    private readonly forecast: Forecast,
    private readonly settlement: Settlement,
  ) {}

  @Get()
  @Roles(...readers)
  @ApiOkResponse({ type: MessageView, isArray: true })
  list(@Query() query: MessageListQuery, @Caller() caller: Caller) {
    return this.messages.list(query, caller);
  }

  @Get('forecast')
  @Roles(...readers)
  @ApiOkResponse({ type: MessageView, isArray: true })
  whoWouldBeMailed(@Query() { on }: ForecastQuery, @Caller() caller: Caller) {
    return this.forecast.on(on, caller);
  }

  @Get(':id')
  @Roles(...readers)
  @ApiOkResponse({ type: MessageView })
  one(@IdParam('message') id: string, @Caller() caller: Caller) {
    return this.messages.one(id, caller);
  }

  @Post(':id/settlement')
  @HttpCode(200)
  @Roles('contract-manager', 'admin')
  @ApiOkResponse({ type: MessageView })
  settle(
    @IdParam('message') id: string,
    @IfMatch() seen: number,
    @Body() body: SettlementGiven,
    @Caller() caller: Caller,
  ) {
    return this.settlement.settle(id, seen, body, caller);
  }
}

@ApiTags('Messages')
@Controller('message-kinds')
export class MessageKindsController {
  constructor(
    private readonly messages: MessageList,
    private readonly samples: MessageSamples,
    private readonly previews: MailPreviews,
  ) {}

  @Get()
  @Roles(...staffRoles)
  @ApiOkResponse({ type: MessageKindView, isArray: true })
  list() {
    return this.messages.kinds();
  }

  @Get(':kind/samples')
  @Roles(...readers)
  @ApiOkResponse({ type: MessageSample, isArray: true })
  latest(@Param('kind') kind: string, @Caller() caller: Caller) {
    return this.samples.of(kind, caller);
  }

  @Post(':kind/preview')
  @HttpCode(200)
  @Roles(...readers)
  @ApiOkResponse({ type: MailPreview })
  preview(@Param('kind') kind: string, @Body() draft: MailDraft, @Caller() caller: Caller) {
    return this.previews.of(kind, draft, caller);
  }
}

@ApiTags('Messages')
@Controller('mailbox')
export class MailboxController {
  constructor(private readonly mailbox: Mailbox) {}

  @Get()
  @Roles(...staffRoles)
  @ApiOkResponse({ type: MailView, isArray: true })
  list(@Query() query: ListQuery, @Caller() caller: Caller) {
    return this.mailbox.list(query, caller);
  }

  @Get(':id')
  @Roles(...staffRoles)
  @ApiOkResponse({ type: MailView })
  open(@IdParam('mail') id: string, @Caller() caller: Caller) {
    return this.mailbox.open(id, caller);
  }
}
