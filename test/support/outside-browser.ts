/** What a browser does for somebody who was given a link: follows redirects, keeps its cookies, posts forms. */
export class OutsideBrowser {
  private readonly cookies = new Map<string, string>();
  readonly headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' };

  constructor(private readonly origin: string) {}

  get(path: string): Promise<{ status: number; text: string; path: string; headers: Headers }> {
    return this.call(path, {});
  }

  post(path: string, fields: Record<string, string>, files: { field: string; name: string; bytes: Uint8Array }[] = []) {
    if (files.length === 0) return this.call(path, { method: 'POST', body: new URLSearchParams(fields) });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const { field, name, bytes } of files) form.append(field, new Blob([Buffer.from(bytes)]), name);
    return this.call(path, { method: 'POST', body: form });
  }

  private async call(path: string, init: RequestInit): ReturnType<OutsideBrowser['get']> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.origin}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...this.headers, ...(cookie ? { cookie } : {}) },
    });
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
}
