import { Body, Controller, Get, Header, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { UploadedFile, type Upload } from '@commonweal/files';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { BidGiven, BidImportQuery, BidImportView, BidStateGiven, BidView } from '@commonweal/wire';
import { BidWorkbook } from './bid-workbook.js';
import { EditBids } from './edit-bids.js';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const upload = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

@ApiTags('Award')
@Controller('procurements/:id')
@Roles('lead')
export class BidsController {
  constructor(
    private readonly bids: EditBids,
    private readonly workbook: BidWorkbook,
  ) {}

  @Get('bids')
  @Roles('lead', 'contract-manager', 'panel', 'auditor')
  @ApiOkResponse({ type: [BidView] })
  list(@IdParam('procurement') id: string, @Caller() caller: Caller) {
    return this.bids.list(id, caller);
  }

  @Post('bids')
  @ApiCreatedResponse({ type: [BidView] })
  add(@IdParam('procurement') id: string, @Body() body: BidGiven, @Caller() caller: Caller) {
    return this.bids.add(id, body, caller);
  }

  @Put('bids/:bidId')
  @ApiOkResponse({ type: [BidView] })
  change(
    @IdParam('procurement') id: string,
    @IdParam('bid', 'bidId') bidId: string,
    @IfMatch() seen: number,
    @Body() body: BidGiven,
    @Caller() caller: Caller,
  ) {
    return this.bids.change(id, { bidId, seen }, body, caller);
  }

  @Post('bids/:bidId/state')
  @HttpCode(200)
  @ApiOkResponse({ type: [BidView] })
  setState(
    @IdParam('procurement') id: string,
    @IdParam('bid', 'bidId') bidId: string,
    @IfMatch() seen: number,
    @Body() body: BidStateGiven,
    @Caller() caller: Caller,
  ) {
    return this.bids.setState(id, { bidId, seen }, body, caller);
  }

  @Get('lots/:lotId/bids-workbook')
  @Header('Content-Type', spreadsheet)
  @Header('Content-Disposition', 'attachment; filename="bids.xlsx"')
  @ApiProduces(spreadsheet)
  @ApiOkResponse({
    description: 'The workbook, to be filled in.',
    schema: { type: 'string', format: 'binary' },
  })
  download(
    @IdParam('procurement') id: string,
    @IdParam('lot', 'lotId') lotId: string,
    @Caller() caller: Caller,
  ) {
    return this.workbook.write(id, lotId, caller);
  }

  @Post('lots/:lotId/bid-imports')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(upload)
  @ApiOkResponse({ type: BidImportView })
  import(
    @IdParam('procurement') id: string,
    @IdParam('lot', 'lotId') lotId: string,
    @Query() { take }: BidImportQuery,
    @UploadedFile() file: Upload,
    @Caller() caller: Caller,
  ) {
    return take === 'true'
      ? this.workbook.take(id, lotId, file, caller)
      : this.workbook.check(id, lotId, file, caller);
  }
}
