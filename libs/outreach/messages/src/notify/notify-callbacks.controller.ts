import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@commonweal/platform';
import { NotifyCallbacks } from './notify-callbacks.js';

/** Where GOV.UK Notify says what became of a mail. Its form is Notify's, and nobody else is to call it. */
@ApiExcludeController()
@Controller('notify-callbacks')
export class NotifyCallbacksController {
  constructor(private readonly callbacks: NotifyCallbacks) {}

  @Post()
  @Public()
  @HttpCode(204)
  take(@Headers('authorization') authorization: string | undefined, @Body() body: Record<string, unknown>) {
    return this.callbacks.take(authorization, body);
  }
}
