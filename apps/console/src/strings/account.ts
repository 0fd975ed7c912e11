/** Strings about one's own account. */
export const account = {
  title: 'My account',
  lead: 'How you sign in, and where you are signed in.',
  open: 'My account',
  password: 'Your password',
  where: 'Where I am signed in',
  whereHint:
    'End what you do not know, or what you left open on another machine. Then choose a new password.',
  here: 'This browser',
  seen: 'Last used',
  since: 'Signed in',
  until: 'Ends at the latest',
  end: 'End',
  endOf: 'End the session in %{browser}',
  ended: 'That session has ended.',
  endOthers: 'End all others',
  endedOthers: 'You are signed in here alone.',
  proof: {
    title: 'Is it still you?',
    text: 'What you are about to do weighs more than most. Show first that it is you; then it goes on by itself, and nothing that you typed is lost.',
    go: 'Go on',
  },
};
