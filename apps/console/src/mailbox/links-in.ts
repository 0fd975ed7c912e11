export interface Piece {
  text: string;
  /** An address of this installation; others stay plain text. */
  href?: string;
}

/** The text of a mail with the addresses of `origin` told apart from the rest. */
export function linksIn(text: string, origin: string): Piece[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, href: isOwn(part, origin) ? part : undefined }));
}

function isOwn(part: string, origin: string): boolean {
  return URL.canParse(part) && new URL(part).origin === origin;
}
