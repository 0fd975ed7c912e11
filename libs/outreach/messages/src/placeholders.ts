const pattern = /\(\(\s*([A-Za-z][A-Za-z0-9_-]*)\s*\)\)/g;

/** The names of the placeholders in a text, each once, in order. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))];
}

/** What begins as a placeholder and is none: a bracket too few, a space inside the name. */
export function brokenPlaceholdersIn(text: string): string[] {
  return [...new Set(text.replace(pattern, '').match(/\({2,}[^()\n]{0,40}\)*/g) ?? [])];
}

/** The name, when the text is one placeholder and nothing else. */
export function onlyPlaceholder(text: string): string | undefined {
  const [name] = placeholdersIn(text);
  return name && text.trim().replace(pattern, '') === '' ? name : undefined;
}

/** Fills in each placeholder once: what stands in a value is never looked into. */
export function fill(text: string, value: (name: string) => string): string {
  return text.replace(pattern, (_, name: string) => value(name));
}
