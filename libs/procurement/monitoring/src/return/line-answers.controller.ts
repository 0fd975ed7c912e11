import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LineAnswer, ReturnLineView } from '@commonweal/wire';
import { attachmentBody, type Upload, UploadedFile } from '@commonweal/files';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { Answering } from './answering.js';
import { AnsweringElsewhere } from './answering-elsewhere.js';
import { Evidence } from './evidence.js';
import { ReturnList } from './return-list.js';

/** What suppliers do with one line. */
@ApiTags('Returns')
@Controller('returns/:id/lines/:lineId')
@Roles('supplier')
export class LineAnswersController {
  constructor(
    private readonly reading: ReturnList,
    private readonly answering: Answering,
    private readonly elsewhere: AnsweringElsewhere,
    private readonly evidence: Evidence,
  ) {}

  @Put()
  @ApiOkResponse({ type: ReturnLineView })
  async answer(
    @IdParam('return') id: string,
    @IdParam('line', 'lineId') lineId: string,
    @IfMatch() seen: number,
    @Body() body: LineAnswer,
    @Caller() caller: Caller,
  ) {
    await this.answering.answer(id, lineId, seen, body, caller);
    return this.reading.line(id, lineId, caller);
  }

  @Post('evidence')
  @ApiConsumes('multipart/form-data')
  @ApiBody(attachmentBody)
  @ApiCreatedResponse({ type: ReturnLineView })
  async attach(
    @IdParam('return') id: string,
    @IdParam('line', 'lineId') lineId: string,
    @UploadedFile() file: Upload,
    @Caller() caller: Caller,
  ) {
    await this.evidence.attach(id, lineId, file, caller);
    return this.reading.line(id, lineId, caller);
  }

  @Post('copies')
  @HttpCode(200)
  @ApiOkResponse({ type: ReturnLineView })
  async copy(
    @IdParam('return') id: string,
    @IdParam('line', 'lineId') lineId: string,
    @IfMatch() seen: number,
    @Caller() caller: Caller,
  ) {
    await this.elsewhere.copy(id, lineId, seen, caller);
    return this.reading.line(id, lineId, caller);
  }
}
