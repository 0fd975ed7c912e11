import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '@commonweal/platform';
import { TermView, type TermContent } from '@commonweal/wire';
import { CatalogueDraft } from '../sheet/catalogue-draft.js';

@ApiTags('policy')
@Controller('glossary')
export class GlossaryController {
  constructor(private readonly drafts: CatalogueDraft) {}

  /** Every term in force, by its title. */
  @Get()
  @SignedIn()
  @ApiOkResponse({ type: TermView, isArray: true })
  async terms(): Promise<TermView[]> {
    const terms = (await this.drafts.inForce()).all<TermContent>('term');
    return [...terms]
      .map(([key, term]) => ({ ...term, key }))
      .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  }
}
