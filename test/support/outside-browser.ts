/** What a browser does for somebody who was given a link: follows redirects, keeps its cookies, posts forms. */
export class OutsideBrowser {
  private readonly cookies = new Map<string, string>();
  readonly headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' };

  constructor(private readonly origin: string) {}

  get(path: string): Promise<{ status: number; text: string; path: string; headers: Headers }> {
    return this.call(path, {});
  }

  post(
    path: string,
    fields: Record<string, string> | URLSearchParams,
    files: { field: string; name: string; bytes: Uint8Array }[] = [],
  ) {
    const entries = new URLSearchParams(fields);
    if (files.length === 0) return this.call(path, { method: 'POST', body: entries });
    const form = new FormData();
    for (const [name, value] of entries) form.append(name, value);
    for (const { field, name, bytes } of files) form.append(field, new Blob([Buffer.from(bytes)]), name);
    return this.call(path, { method: 'POST', body: form });
  }

  /** What a button that downloads gives. */
  async bytes(path: string): Promise<Buffer> {
    const response = await this.fetch(path, { method: 'POST', body: new URLSearchParams() });
    if (!response.ok) throw new Error(`The download answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  private async call(path: string, init: RequestInit): ReturnType<OutsideBrowser['get']> {
    const response = await this.fetch(path, init);
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const to = response.headers.get('location');
    if (response.status === 303 && to !== null) return this.get(to);
    return { status: response.status, text: await response.text(), path, headers: response.headers };
  }

  private fetch(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...this.headers, ...(cookie ? { cookie } : {}) };
    return fetch(`${this.origin}${path}`, { ...init, redirect: 'manual', headers });
  }
}
