import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@commonweal/platform';
import { LedgerEntryView, LedgerQuery, LedgerSubjectQuery, LedgerVerification } from '@commonweal/wire';
import { LedgerReader } from './ledger-reader.js';
import { LedgerVerifier } from './ledger-verifier.js';

@ApiTags('Ledger')
@Roles('auditor')
@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly reader: LedgerReader,
    private readonly verifier: LedgerVerifier,
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
}
