import { Choice, Choices, Email, Flag, Id, Instant, LongText, Text, Texts } from '../fields.js';
import { roles, type Role } from './role.js';

/** Body of `POST /session`: a local account. */
export class SignInGiven {
  @Email('E-mail.')
  email: string;

  @Text('Password.', { max: 200 })
  password: string;

  @Text('Of the second factor: six figures of the app, or a recovery code.', { optional: true, max: 40 })
  code?: string | null;
}

/** Body of `POST /session/code`: the one-time code that was mailed, and who it was mailed to, by link or e-mail. */
export class CodeGiven {
  @Text('The six figures.', { pattern: /^\d{6}$/, patternHint: 'six figures' })
  code: string;

  @Text('What followed `#token=` in the mail.', { optional: true, max: 100 })
  link?: string;

  @Email('E-mail, where there is no link.', { optional: true })
  email?: string;
}

/** Body of `POST /session/password`: a new password, by invitation or because the present one is known. */
export class PasswordGiven {
  @Text('What followed `#token=` in the invitation.', { optional: true, max: 100 })
  token?: string;

  @Text('The present password, where there is no invitation.', { optional: true, max: 200 })
  current?: string;

  @Text('The new password, at least 12 characters.', { min: 12, max: 200 })
  password: string;

  @Text('Of the second factor, where there is one and an invitation is followed.', {
    optional: true,
    max: 40,
  })
  code?: string | null;
}

/** Body of `POST /setup`: the first administrator, with the link that the first start printed. */
export class SetupGiven {
  @Text('What followed `#token=` in the link.', { max: 100 })
  token: string;

  @Text('Name.')
  name: string;

  @Email('E-mail.')
  email: string;

  @Text('Password, at least 12 characters.', { min: 12, max: 200 })
  password: string;
}

/** By what somebody signed in. */
export const waysIn = ['password', 'code', 'provider'] as const;
export type WayIn = (typeof waysIn)[number];

/** Answer of `GET /session/ways`. */
export class WaysInView {
  @Flag('Whether people of the council sign in with a password of ours.')
  password: boolean;

  @Text('The sign-in of the council, as its people call it.', { optional: true })
  provider?: string;

  @Flag('Whether it says at each sign-in which roles a person has.', { optional: true })
  providerGivesRoles?: boolean;
}

/** Query of `GET /session/provider`. */
export class NextQuery {
  @Text('Where to go afterwards, within the console.', { optional: true, max: 2000 })
  next?: string;
}

/** Who is signed in. */
export class SessionView {
  @Id('Person.')
  personId: string;

  @Text('Name.')
  name: string;

  @Email('E-mail.')
  email: string;

  @Choices(roles, 'Roles.')
  roles: Role[];

  @Texts('Directorates the person works in; all when empty.')
  directorates: string[];

  @Texts('Categories the person works in; all when empty.')
  categories: string[];

  @Id('The supplier the person answers for.', { optional: true })
  supplierId: string | null;

  @Choice(waysIn, 'By what the caller signed in.', { optional: true })
  way?: WayIn;

  @Flag('Whether a second factor must be taken into use before anything else.', { optional: true })
  mustEnrol?: boolean;

  @Flag('Whether this is the demonstration, whose mailbox everybody reads.', { optional: true })
  demonstration?: boolean;
}

/** A browser in which somebody is signed in. */
export class SignedInView {
  @Id('Identity.')
  id: string;

  @Text('What kind of browser it is.')
  browser: string;

  @Choice(waysIn, 'By what the person signed in.')
  way: WayIn;

  @Instant('Since when.')
  startedAt: string;

  @Instant('When it was used last, to the minute.')
  seenAt: string;

  @Instant('When it ends, however busy it is.')
  endsAt: string;

  @Flag('Whether it is the one that asks.')
  isThis: boolean;
}

/** How somebody may show that it is still they who sit there. */
export const proofs = ['password', 'code', 'provider'] as const;
export type ProofKind = (typeof proofs)[number];

/** Answer of `GET /session/proof`. */
export class ProofView {
  @Choices(proofs, 'What may be given; one of them is enough.')
  by: ProofKind[];

  @Flag('Whether it was shown a short while ago.')
  isProven: boolean;
}

/** Body of `POST /session/proof`: one of the two. */
export class ProofGiven {
  @Text('The password.', { optional: true, max: 200 })
  password?: string | null;

  @Text('A code of the second factor.', { optional: true, max: 40 })
  code?: string | null;
}

/** An address to hand to a person; it works once. */
export class OneTimeLinkView {
  @LongText('The address.')
  link: string;

  @Text('Until when, ISO 8601.')
  expiresAt: string;
}
