/** Where a sign-out leads. Requests that are refused behind it must not lead elsewhere. */
let wayOut: string | undefined;

/** From now on the console is left by this way only. */
export function willLeaveBy(way: string): void {
  wayOut = way;
}

/** By the way of a sign-out that has begun, else to the sign-in page and back to where one was. */
export function leave(): void {
  const { pathname, search } = window.location;
  const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  window.location.replace(wayOut ?? `/sign-in${next}`);
}
