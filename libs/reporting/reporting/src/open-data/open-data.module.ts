import { Module } from '@nestjs/common';
import { DocumentsModule } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { MonitoringModule } from '@commonweal/monitoring';
import { OcdsController } from './ocds.controller.js';
import { OpenDataController } from './open-data.controller.js';
import { OpenData } from './open-data.js';
import { OcdsPackages } from './packages.js';
import { PublicPage } from './public-page.js';
import { OcdsReleases } from './releases.js';

@Module({
  imports: [DocumentsModule, IdentityModule, MonitoringModule],
  controllers: [OcdsController, OpenDataController],
  providers: [OcdsReleases, OcdsPackages, OpenData, PublicPage],
  exports: [PublicPage],
})
export class OpenDataModule {}
