type Asker = () => Promise<boolean>;

let asker: Asker = () => Promise.resolve(false);
let asking: Promise<boolean> | undefined;

/** Whoever draws the console says here how a person is asked to show that it is still they. @returns how to take that back */
export function proveWith(ask: Asker): () => void {
  asker = ask;
  return () => void (asker = () => Promise.resolve(false));
}

/** Asks once, however many requests wait for it. @returns whether it was shown */
export function proved(): Promise<boolean> {
  asking ??= asker().finally(() => (asking = undefined));
  return asking;
}
