import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { AfterProof, IdParam, IfMatch, Roles } from '@commonweal/platform';
import {
  ListQuery,
  WebhookDeliveryView,
  WebhookEventView,
  WebhookMade,
  WebhookRetry,
  WebhookSave,
  WebhookView,
} from '@commonweal/wire';
import { Trying } from './trying.js';
import { WebhookChecks } from './webhook-checks.js';
import { WebhookList } from './webhook-list.js';
import { Webhooks } from './webhooks.js';

@ApiTags('Webhooks')
@Controller('webhooks')
@Roles('admin')
export class WebhooksController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly checks: WebhookChecks,
    private readonly reading: WebhookList,
    private readonly trying: Trying,
  ) {}

  @Get()
  @ApiOkResponse({ type: WebhookView, isArray: true })
  list() {
    return this.reading.all();
  }

  @Get('events')
  @ApiOkResponse({ type: WebhookEventView, isArray: true })
  events() {
    return this.checks.events();
  }

  @Get(':id/deliveries')
  @ApiOkResponse({ type: WebhookDeliveryView, isArray: true })
  deliveries(@IdParam('webhook') id: string, @Query() query: ListQuery) {
    return this.reading.deliveries(id, query);
  }

  @Post()
  @AfterProof()
  @ApiOkResponse({ type: WebhookMade, description: 'With the secret, shown this once.' })
  create(@Body() body: WebhookSave, @Caller() caller: Caller) {
    this.checks.of(body);
    return this.webhooks.create(body, caller);
  }

  @Patch(':id')
  @AfterProof()
  @ApiOkResponse({ type: WebhookView })
  change(
    @IdParam('webhook') id: string,
    @IfMatch() seen: number,
    @Body() body: WebhookSave,
    @Caller() caller: Caller,
  ) {
    this.checks.of(body);
    return this.webhooks.change(id, seen, body, caller);
  }

  @Delete(':id')
  @AfterProof()
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@IdParam('webhook') id: string, @Caller() caller: Caller) {
    return this.webhooks.remove(id, caller);
  }

  @Post(':id/secret')
  @AfterProof()
  @HttpCode(200)
  @ApiOkResponse({ type: WebhookMade, description: 'With the new secret, shown this once.' })
  renew(@IdParam('webhook') id: string, @Caller() caller: Caller) {
    return this.webhooks.renew(id, caller);
  }

  @Post(':id/test')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'An event `webhook.test` goes out, once.' })
  test(@IdParam('webhook') id: string) {
    return this.trying.test(id);
  }

  @Post(':id/retry')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'What did not arrive is sent again, with the same ids.' })
  retry(@IdParam('webhook') id: string, @Body() body: WebhookRetry) {
    return this.trying.again(id, body);
  }
}
