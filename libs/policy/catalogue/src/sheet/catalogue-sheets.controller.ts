import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { UploadedFile, type Upload } from '@commonweal/files';
import { Caller } from '@commonweal/identity';
import { IdParam, Roles, sheetFile } from '@commonweal/platform';
import { CatalogueImportQuery, CatalogueImportView, CatalogueSheetQuery, staffRoles } from '@commonweal/wire';
import { catalogueOf } from '../catalogue.js';
import { CatalogueDraft } from './catalogue-draft.js';
import { CatalogueImport } from './catalogue-import.js';
import { catalogueRows } from './catalogue-rows.js';

const upload = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

/** The catalogue as a spreadsheet: taken away, and brought in. */
@ApiTags('policy')
@Controller()
export class CatalogueSheetsController {
  constructor(
    private readonly drafts: CatalogueDraft,
    private readonly imports: CatalogueImport,
  ) {}

  @Get('catalogue/sheet')
  @Roles(...staffRoles)
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async sheet(@Query() { format }: CatalogueSheetQuery) {
    return sheetFile('catalogue', format, catalogueRows(catalogueOf(await this.drafts.inForce())));
  }

  @Post('changes/:id/catalogue-imports')
  @HttpCode(200)
  @Roles('policy-editor')
  @ApiConsumes('multipart/form-data')
  @ApiBody(upload)
  @ApiOkResponse({ type: CatalogueImportView })
  take(
    @IdParam('change') id: string,
    @Query() { take }: CatalogueImportQuery,
    @UploadedFile() file: Upload,
    @Caller() caller: Caller,
  ) {
    return take === 'true' ? this.imports.take(id, file, caller) : this.imports.look(id, file);
  }
}
