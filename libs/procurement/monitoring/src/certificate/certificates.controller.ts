import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { attachmentBody, type Upload, UploadedFile } from '@commonweal/files';
import { Caller } from '@commonweal/identity';
import { IdParam, IfMatch, Roles, SignedIn } from '@commonweal/platform';
import {
  CertificateCreate,
  CertificateListQuery,
  CertificateRenewal,
  CertificateSave,
  CertificateView,
  CertificateWithdrawal,
  WantedCertificate,
  WantedCertificatesQuery,
} from '@commonweal/wire';
import { CertificateEvidence } from './certificate-evidence.js';
import { CertificateList } from './certificate-list.js';
import { Certificates } from './certificates.js';
import { WantedCertificates } from './wanted-certificates.js';

@ApiTags('Certificates')
@Controller('certificates')
@Roles('lead', 'contract-manager', 'supplier')
export class CertificatesController {
  constructor(
    private readonly reading: CertificateList,
    private readonly wanted: WantedCertificates,
    private readonly certificates: Certificates,
    private readonly evidence: CertificateEvidence,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: CertificateView, isArray: true })
  list(@Query() query: CertificateListQuery, @Caller() caller: Caller) {
    return this.reading.list(query, caller);
  }

  @Get('wanted')
  @SignedIn()
  @ApiOkResponse({ type: WantedCertificate, isArray: true })
  asked(@Query() query: WantedCertificatesQuery, @Caller() caller: Caller) {
    return this.wanted.of(query, caller);
  }

  @Get(':id')
  @SignedIn()
  @ApiOkResponse({ type: CertificateView })
  one(@IdParam('certificate') id: string, @Caller() caller: Caller) {
    return this.reading.one(id, caller);
  }

  @Post()
  @ApiCreatedResponse({ type: CertificateView })
  async add(@Body() body: CertificateCreate, @Caller() caller: Caller) {
    return this.reading.one(await this.certificates.add(body, caller), caller);
  }

  @Patch(':id')
  @ApiOkResponse({ type: CertificateView })
  async correct(
    @IdParam('certificate') id: string,
    @IfMatch() seen: number,
    @Body() body: CertificateSave,
    @Caller() caller: Caller,
  ) {
    return this.reading.one(await this.certificates.correct({ id, seen, caller }, body), caller);
  }

  @Post(':id/renewal')
  @ApiCreatedResponse({ type: CertificateView })
  async renew(
    @IdParam('certificate') id: string,
    @IfMatch() seen: number,
    @Body() body: CertificateRenewal,
    @Caller() caller: Caller,
  ) {
    return this.reading.one(await this.certificates.renew({ id, seen, caller }, body), caller);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ type: CertificateView })
  async withdraw(
    @IdParam('certificate') id: string,
    @IfMatch() seen: number,
    @Body() body: CertificateWithdrawal,
    @Caller() caller: Caller,
  ) {
    return this.reading.one(await this.certificates.withdraw({ id, seen, caller }, body), caller);
  }

  @Post(':id/files')
  @ApiConsumes('multipart/form-data')
  @ApiBody(attachmentBody)
  @ApiCreatedResponse({ type: CertificateView })
  async attach(@IdParam('certificate') id: string, @UploadedFile() file: Upload, @Caller() caller: Caller) {
    await this.evidence.attach(id, file, caller);
    return this.reading.one(id, caller);
  }
}
