import { Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ReturnView, WorkbookView } from '@commonweal/wire';
import { type Upload, UploadedFile } from '@commonweal/files';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles, SignedIn } from '@commonweal/platform';
import { ReturnList } from '../return/return-list.js';
import { ReturnWorkbooks } from './return-workbooks.js';

const upload = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('Returns')
@Controller('returns/:id')
export class ReturnWorkbooksController {
  constructor(
    private readonly workbooks: ReturnWorkbooks,
    private readonly reading: ReturnList,
  ) {}

  @Get('workbook')
  @SignedIn()
  @Header('Content-Type', spreadsheet)
  @ApiProduces(spreadsheet)
  @ApiOkResponse({
    description: 'The return as a workbook, to be filled in.',
    schema: { type: 'string', format: 'binary' },
  })
  download(@IdParam('return') id: string, @Caller() caller: Caller) {
    return this.workbooks.download(id, caller);
  }

  @Post('workbook-check')
  @HttpCode(200)
  @Roles('supplier')
  @ApiConsumes('multipart/form-data')
  @ApiBody(upload)
  @ApiOkResponse({ type: WorkbookView })
  look(@IdParam('return') id: string, @UploadedFile() file: Upload, @Caller() caller: Caller) {
    return this.workbooks.look(id, file, caller);
  }

  @Post('workbook')
  @HttpCode(200)
  @Roles('supplier')
  @ApiConsumes('multipart/form-data')
  @ApiBody(upload)
  @ApiOkResponse({ type: ReturnView })
  async take(
    @IdParam('return') id: string,
    @IfMatch() seen: number,
    @UploadedFile() file: Upload,
    @Caller() caller: Caller,
  ) {
    await this.workbooks.take(id, seen, file, caller);
    return this.reading.one(id, caller);
  }
}
