/** Paths of the light entries, which suppliers and those who have not signed in yet see. */
const lightPages = {
  '/sign-in': 'sign-in.html',
  '/setup': 'sign-in.html',
  '/set-password': 'sign-in.html',
  '/supplier': 'supplier.html',
} as const;

/** The built page behind a path; the console proper routes all others by itself. */
export function pageFor(path: string): string {
  const light = Object.entries(lightPages).find(([at]) => path === at || path.startsWith(`${at}/`));
  return light?.[1] ?? 'index.html';
}
