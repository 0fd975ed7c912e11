import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { CouncilPage } from './council-page.js';
import { CouncilSetUp } from './council-set-up.entity.js';
import { CouncilStanding } from './council-standing.js';
import { CouncilController } from './council.controller.js';
import { Council } from './council.js';
import { OfferedPacks } from './offered-packs.js';
import { Staffing } from './staffing.js';

@Module({
  imports: [TypeOrmModule.forFeature([CouncilSetUp]), IdentityModule, DocumentsModule],
  controllers: [CouncilController],
  providers: [Council, CouncilPage, CouncilStanding, OfferedPacks, Staffing],
})
export class CouncilModule {}
