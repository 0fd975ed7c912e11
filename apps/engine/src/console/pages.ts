/** Paths of the light entry, which suppliers and those who have not signed in yet see. */
const lightPaths = ['/sign-in', '/setup', '/set-password', '/supplier'];

/** The built page behind a path; the console proper routes all others by itself. */
export function pageFor(path: string): 'index.html' | 'sign-in.html' {
  const isLight = lightPaths.some((light) => path === light || path.startsWith(`${light}/`));
  return isLight ? 'sign-in.html' : 'index.html';
}
