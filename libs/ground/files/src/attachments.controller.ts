import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, SignedIn } from '@commonweal/platform';
import { Attachments } from './attachments.js';

@ApiTags('Attachments')
@Controller('attachments')
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Get(':id')
  @SignedIn()
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @ApiOkResponse({ description: 'The content, as a download.', schema: { type: 'string', format: 'binary' } })
  download(@IdParam('attachment') id: string, @Caller() caller: Caller) {
    return this.attachments.download(id, caller);
  }
}
