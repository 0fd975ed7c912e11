import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LedgerModule } from '@commonweal/ledger';
import { described } from '@commonweal/platform';
import { ListStandIns } from './absence/list-stand-ins.js';
import { NameStandIns } from './absence/name-stand-ins.js';
import { StandIn } from './absence/stand-in.entity.js';
import { StandInsController } from './absence/stand-ins.controller.js';
import { AccessGuard } from './access/access.guard.js';
import { WhoAsks } from './access/who-asks.js';
import { HandOverController } from './leaving/hand-over.controller.js';
import { HandOvers } from './leaving/hand-overs.js';
import { Administration } from './people/administration.js';
import { Invitations } from './people/invitations.js';
import { PeopleCommands } from './people/people-commands.js';
import { NamesActors } from './people/names-actors.js';
import { PeopleController } from './people/people.controller.js';
import { People } from './people/people.js';
import { Person } from './people/person.entity.js';
import { Flows } from './provider/flows.js';
import { KnownByProvider } from './provider/known-by-provider.js';
import { ProviderController } from './provider/provider.controller.js';
import { ProviderDoor } from './provider/provider-door.js';
import { ProviderSignIn } from './provider/provider-sign-in.js';
import { ByNetwork, ProviderFetch } from './provider/provider-fetch.js';
import { Provider } from './provider/provider.js';
import { KeyTerm } from './service/key-term.js';
import { ReadLedger } from './service/read-ledger.js';
import { ServiceAccountList } from './service/service-account-list.js';
import { ServiceAccountsController } from './service/service-accounts.controller.js';
import { ServiceAccounts } from './service/service-accounts.js';
import { ServiceEntry } from './service/service-entry.js';
import { ServiceKey } from './service/service-key.entity.js';
import { CodeAsked } from './second-factor/code-asked.js';
import { Enrolment } from './second-factor/enrolment.js';
import { FactorEnd } from './second-factor/factor-end.js';
import { RequiredFactors } from './second-factor/required-factors.js';
import {
  SecondFactorController,
  SecondFactorResetController,
} from './second-factor/second-factor.controller.js';
import { SecondFactor } from './second-factor/second-factor.entity.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { Door } from './session/door.js';
import { Entry } from './session/entry.js';
import { FirstSignIn } from './session/first-sign-in.js';
import { Guesses } from './session/guesses.js';
import { KnownBrowsers } from './session/known-browser.js';
import { MailedCode } from './session/mailed-code.js';
import { NewPassword } from './session/new-password.js';
import { OpenSessions } from './session/open-sessions.js';
import { OpenSessionsController } from './session/open-sessions.controller.js';
import { Passwords } from './session/passwords.js';
import { Proof } from './session/proof.js';
import { SessionController } from './session/session.controller.js';
import { Session } from './session/session.entity.js';
import { Sessions } from './session/sessions.js';
import { Setup } from './session/setup.js';
import { SignIn } from './session/sign-in.js';
import { WhoChooses } from './session/who-chooses.js';
import { Attempt } from './tokens/attempt.entity.js';
import { Attempts } from './tokens/attempts.js';
import { OneTimeSecret } from './tokens/one-time-secret.entity.js';
import { OneTimeSecrets } from './tokens/one-time-secrets.js';

const people = [People, PeopleCommands, Administration, Invitations, HandOvers, NamesActors];
const absence = [NameStandIns, ListStandIns];
const ways = [Sessions, Passwords, Entry, SignIn, FirstSignIn, NewPassword, WhoChooses, Setup, Door];
const guarding = [MailedCode, Guesses, KnownBrowsers];
const provided = [
  { provide: ProviderFetch, useClass: ByNetwork },
  Provider,
  Flows,
  KnownByProvider,
  ProviderSignIn,
  ProviderDoor,
];
const programs = [KeyTerm, ServiceAccounts, ServiceAccountList, ServiceEntry, ...described(new ReadLedger())];
const factors = [SecondFactors, RequiredFactors, Enrolment, FactorEnd, CodeAsked];
const present = [WhoAsks, OpenSessions, Proof];

const sessionControllers = [
  ServiceAccountsController,
  ProviderController,
  SessionController,
  OpenSessionsController,
  SecondFactorController,
  SecondFactorResetController,
];

@Module({
  imports: [
    LedgerModule,
    TypeOrmModule.forFeature([Person, Session, SecondFactor, ServiceKey, OneTimeSecret, Attempt, StandIn]),
  ],
  controllers: [PeopleController, HandOverController, StandInsController, ...sessionControllers],
  providers: [
    ...people,
    ...absence,
    ...ways,
    ...present,
    ...guarding,
    ...factors,
    ...programs,
    ...provided,
    OneTimeSecrets,
    Attempts,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [People, PeopleCommands, Passwords, Sessions, OneTimeSecrets, Attempts, Setup],
})
export class IdentityModule {}
