import { proved } from './proof.js';
import { isProofNeeded, refusal } from './request.js';

/**
 * Asks for a file and saves it under the name that the engine gives it.
 * @throws HttpError with what the engine said
 */
export async function download(path: string, body: object): Promise<void> {
  const response = await fetch(`/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'console' },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    const refused = refusal(response.status, await response.text());
    if (isProofNeeded(refused) && (await proved())) return download(path, body);
    throw refused;
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name ?? '';
  link.click();
  URL.revokeObjectURL(address);
}
