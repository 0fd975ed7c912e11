import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { Caller } from '@commonweal/identity';
import { Roles } from '@commonweal/platform';
import { DocumentNameView, DocumentUseView, Id, staffRoles, Whole } from '@commonweal/wire';
import { DocumentListQuery, DocumentNamesQuery } from './document-list-query.js';
import { DocumentUses } from './document-uses.js';
import { DocumentViews } from './document-views.js';

export class ReadIn {
  @Id('Change whose draft is read instead of the release in force.', { optional: true })
  change?: string;

  @Type(() => Number)
  @Whole('Release that is read instead of the one in force.', { optional: true, min: 1 })
  release?: number;
}

@ApiTags('policy')
@Controller('documents')
@Roles(...staffRoles)
export class DocumentsController {
  constructor(
    private readonly documents: DocumentViews,
    private readonly uses: DocumentUses,
  ) {}

  @Get()
  list(@Query() query: DocumentListQuery) {
    return this.documents.list(query);
  }

  @Get('names')
  @ApiOkResponse({ type: DocumentNameView, isArray: true })
  names(@Query() query: DocumentNamesQuery) {
    return this.documents.names(query);
  }

  @Get(':kind/:key')
  one(@Param('kind') kind: string, @Param('key') key: string, @Query() where: ReadIn) {
    return this.documents.one(kind, key, where);
  }

  @Get(':kind/:key/revisions')
  revisions(@Param('kind') kind: string, @Param('key') key: string) {
    return this.documents.revisions(kind, key);
  }

  @Get(':kind/:key/where-used')
  whereUsed(@Param('kind') kind: string, @Param('key') key: string) {
    return this.documents.whereUsed(kind, key);
  }

  @Get(':kind/:key/uses')
  @ApiOkResponse({ type: DocumentUseView, isArray: true })
  used(@Param('kind') kind: string, @Param('key') key: string, @Caller() caller: Caller) {
    return this.uses.of(kind, key, caller);
  }
}
