import { AnsweringByCertificate } from './answering-by-certificate.js';
import { CertificateClimber } from './certificate-climber.js';
import { CertificateEvidence } from './certificate-evidence.js';
import { CertificateFiles } from './certificate-files.js';
import { CertificateList } from './certificate-list.js';
import { CertificateLook } from './certificate-look.js';
import { CertificateRecord } from './certificate-record.js';
import { CertificateReminder } from './certificate-reminder.js';
import { CertificateSubject } from './certificate-subject.js';
import { CertificateViews } from './certificate-views.js';
import { Certificates } from './certificates.js';
import { LookAtCertificates } from './look-at-certificates.job.js';
import { RegistersCertificates } from './registers-certificates.js';
import { WantedCertificates } from './wanted-certificates.js';
import { Certificate } from './certificate.entity.js';
import { LineCertificatesController } from './line-certificates.controller.js';
import { CertificatesController } from './certificates.controller.js';

/** What the module holds of certificates. */
export const certificates = {
  entities: [Certificate],
  controllers: [LineCertificatesController, CertificatesController],
  providers: [
    AnsweringByCertificate,
    CertificateClimber,
    CertificateEvidence,
    CertificateFiles,
    CertificateList,
    CertificateLook,
    CertificateRecord,
    CertificateReminder,
    CertificateSubject,
    CertificateViews,
    Certificates,
    LookAtCertificates,
    RegistersCertificates,
    WantedCertificates,
  ],
};
