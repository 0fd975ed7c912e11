import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@commonweal/platform';
import {
  LedgerEntryView,
  LedgerQuery,
  LedgerSealView,
  LedgerSubjectQuery,
  LedgerVerification,
  ListQuery,
} from '@commonweal/wire';
import { LedgerExport } from './ledger-export.js';
import { LedgerReader } from './ledger-reader.js';
import { LedgerVerifier } from './ledger-verifier.js';

@ApiTags('Ledger')
@Roles('auditor')
@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly reader: LedgerReader,
    private readonly verifier: LedgerVerifier,
    private readonly exporting: LedgerExport,
  ) {}

  @Get()
  @ApiOkResponse({ type: LedgerEntryView, isArray: true })
  list(@Query() query: LedgerQuery) {
    return this.reader.list(query);
  }

  @Get('verification')
  @ApiOkResponse({ type: LedgerVerification })
  verify(@Query() subject: LedgerSubjectQuery) {
    return this.verifier.verify(subject);
  }

  @Get('seals')
  @ApiOkResponse({ type: LedgerSealView, isArray: true })
  seals(@Query() query: ListQuery) {
    return this.reader.seals(query);
  }

  @Get('export')
  @Header('Content-Disposition', 'attachment; filename="ledger.jsonl"')
  @ApiOkResponse({ content: { 'application/x-ndjson': { schema: { type: 'string', format: 'binary' } } } })
  whole(): StreamableFile {
    return new StreamableFile(Readable.from(this.exporting.lines()), { type: 'application/x-ndjson' });
  }
}
