import { Injectable } from '@nestjs/common';
import { Climbers } from '@commonweal/alerts';
import { Subjects } from '@commonweal/decisions';
import { CertificateClimber } from './certificate-climber.js';
import { CertificateSubject } from './certificate-subject.js';

/** Tells `decisions` and `alerts` of certificates. */
@Injectable()
export class RegistersCertificates {
  constructor(
    subjects: Subjects,
    climbers: Climbers,
    subject: CertificateSubject,
    climber: CertificateClimber,
  ) {
    subjects.register(subject);
    climbers.register(climber);
  }
}
