/** Strings of the light entry: sign-in, first set-up, a new password. */
export const signIn = {
  title: 'Sign in',
  lead: 'Procurement and social value for your council.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  with: 'Sign in with',
  problem: {
    'unknown-person':
      'You are not known here yet. Ask an administrator to add you with the e-mail of your council account.',
    'no-role': 'Your council account has no role here. Ask an administrator to give you one.',
    inactive: 'You may no longer sign in here. Ask an administrator if you think that is wrong.',
    'flow-lost': 'That took too long, or was begun in another window. Try again.',
    'another-person':
      'That was another person than the one who is signed in. Close this window and try again.',
    'provider-unreachable': 'The sign-in of the council cannot be reached at the moment. Try again shortly.',
    'signed-out-here-alone':
      'You are signed out here. The sign-in of the council cannot be reached, so you may still be signed in there.',
    other: 'The sign-in of the council did not let you in. Try again; if it stays, tell an administrator.',
  },
  shownTitle: 'Thank you',
  shownLead: 'You have shown that it is you. Close this window and go on in the other.',
  code: 'Code of your authenticator app',
  codeHelp:
    'Six figures that change every half minute. If you have lost the app, one of your recovery codes.',
  supplier: 'Suppliers do not need a password: follow the link in your e-mail.',
  setupTitle: 'Set up Commonweal',
  setupLead:
    'You are the first here. Make the account of the administrator; you add everybody else from the console.',
  name: 'Your name',
  newPassword: 'New password',
  newPasswordHelp:
    'At least 12 characters. Three words that you remember are better than one that you do not.',
  again: 'The new password again',
  setupSubmit: 'Make the account',
  passwordTitle: 'Choose a password',
  passwordLead: 'Choose the password with which you will sign in from now on.',
  passwordSubmit: 'Save and sign in',
  missing: 'Fill this in.',
  different: 'The two passwords differ.',
  tooShort: 'Use at least 12 characters.',
  noToken:
    'This link is not complete. Copy the whole link from the invitation, or ask an administrator for a new one.',
  failed: 'The engine could not be reached. Try again in a moment.',
  problems: 'There is a problem',
};
