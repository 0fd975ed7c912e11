import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles } from '@commonweal/platform';
import { CertificateUsed, ReturnLineView } from '@commonweal/wire';
import { ReturnList } from '../return/return-list.js';
import { AnsweringByCertificate } from './answering-by-certificate.js';

@ApiTags('Returns')
@Controller('returns/:id/lines/:lineId/certificate')
@Roles('supplier')
export class LineCertificatesController {
  constructor(
    private readonly reading: ReturnList,
    private readonly answering: AnsweringByCertificate,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ReturnLineView })
  async answer(
    @IdParam('return') returnId: string,
    @IdParam('line', 'lineId') lineId: string,
    @IfMatch() seen: number,
    @Body() { certificateId }: CertificateUsed,
    @Caller() caller: Caller,
  ) {
    await this.answering.answer(certificateId, { returnId, lineId, seen }, caller);
    return this.reading.line(returnId, lineId, caller);
  }
}
