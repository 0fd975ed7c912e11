import { Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { ImportView } from '@commonweal/wire';
import { type Upload, UploadedFile } from '@commonweal/files';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles } from '@commonweal/platform';
import { ContractImports } from './contract-imports.js';
import { RegisterTemplate } from './register-template.js';

const upload = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('Contracts')
@Controller()
@Roles('contract-manager')
export class ContractImportsController {
  constructor(
    private readonly imports: ContractImports,
    private readonly template: RegisterTemplate,
  ) {}

  @Get('contracts/register-template')
  @Header('Content-Type', spreadsheet)
  @Header('Content-Disposition', 'attachment; filename="contract-register.xlsx"')
  @ApiProduces(spreadsheet)
  @ApiOkResponse({
    description: 'The template, to be filled in.',
    schema: { type: 'string', format: 'binary' },
  })
  download() {
    return this.template.write();
  }

  @Post('contract-imports')
  @ApiConsumes('multipart/form-data')
  @ApiBody(upload)
  @ApiCreatedResponse({ type: ImportView })
  preview(@UploadedFile() file: Upload, @Caller() caller: Caller) {
    return this.imports.preview(file, caller);
  }

  @Get('contract-imports/:id')
  @ApiOkResponse({ type: ImportView })
  one(@IdParam('import') id: string, @Caller() caller: Caller) {
    return this.imports.one(id, caller);
  }

  @Post('contract-imports/:id/acceptance')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportView })
  accept(@IdParam('import') id: string, @Caller() caller: Caller) {
    return this.imports.accept(id, caller);
  }
}
