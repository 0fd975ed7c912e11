import type { SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type { ChangeView } from '@commonweal/wire';

/** The commands of a change, as an editor and an approver of a spec give them. */
export class LifeOfAChange {
  constructor(
    private readonly app: TestApplication,
    readonly editor: SignedInAs,
    readonly approver: SignedInAs,
  ) {}

  async opened(title: string): Promise<ChangeView> {
    return (await this.app.request<ChangeView>('POST', '/api/changes', { as: this.editor, body: { title } }))
      .body;
  }

  async edited(change: ChangeView, document: string, content: object): Promise<ChangeView> {
    const seen = change.edits?.find(({ kind, key }) => `${kind}/${key}` === document)?.version;
    const url = `/api/changes/${change.id}/edits/${document}`;
    return (
      await this.app.request<ChangeView>('PUT', url, { as: this.editor, body: { content }, ifMatch: seen })
    ).body;
  }

  async submitted(change: ChangeView): Promise<ChangeView> {
    return this.told(change, 'submission', this.editor);
  }

  async approved(change: ChangeView): Promise<ChangeView> {
    return this.told(await this.submitted(change), 'approval', this.approver);
  }

  /** Submitted, approved and published. */
  async published(change: ChangeView): Promise<ChangeView> {
    return this.told(await this.approved(change), 'publication', this.approver);
  }

  async told(change: ChangeView, command: string, as: SignedInAs, body: object = {}): Promise<ChangeView> {
    const answer = await this.app.request<ChangeView>('POST', `/api/changes/${change.id}/${command}`, {
      as,
      ifMatch: change.version,
      body,
    });
    return answer.body;
  }

  async seen(id: string): Promise<ChangeView> {
    return (await this.app.request<ChangeView>('GET', `/api/changes/${id}`, { as: this.approver })).body;
  }
}
