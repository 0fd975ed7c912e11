/** Goes to the sign-in page and comes back to where one was. */
export function leaveToSignIn(): void {
  const { pathname, search } = window.location;
  const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  window.location.replace(`/sign-in${next}`);
}
