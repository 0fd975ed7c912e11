import { Injectable } from '@nestjs/common';
import { Climbers } from '@commonweal/alerts';
import { Subjects } from '@commonweal/decisions';
import { ContractSubject } from './contract-subject.js';
import { ReturnClimber } from './return-climber.js';
import { ReturnSubject } from './return-subject.js';

/** Tells `decisions` and `alerts` what rules and ladders are about here. */
@Injectable()
export class RegistersSubjects {
  constructor(subjects: Subjects, contract: ContractSubject, aReturn: ReturnSubject) {
    subjects.register(contract).register(aReturn);
  }
}

@Injectable()
export class RegistersClimber {
  constructor(climbers: Climbers, climber: ReturnClimber) {
    climbers.register(climber);
  }
}
