import type { Page } from 'playwright-core';
import type { Language } from '@habeas/domain';
import { TEXTS } from '../../../apps/web/src/portal/texts';

/** A file that is none, then two that are, one of them taken out again. */
export async function addFiles(tab: Page, language: Language, look: (name: string) => Promise<void>): Promise<void> {
  const { form, problems } = TEXTS[language];
  const add = () => tab.getByRole('button', { name: form.files.add, exact: true }).click();
  const file = (name: string, content: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
  await tab.locator('#files').setInputFiles(file('film.mp4', 'no document'));
  await add();
  expect(await tab.locator('#files-error').innerText()).toContain(problems.fileKind(0));
  await look('6-files-error');
  const named = 'Vollmacht der Donaudampfschifffahrtsgesellschaftskapitänswitwe <b>.pdf';
  await tab.locator('#files').setInputFiles([file(named, '%PDF-1.7 one'), file('two.pdf', '%PDF-1.7 two')]);
  await add();
  await tab.getByRole('button', { name: new RegExp(`^${form.files.remove}.*two`) }).click();
  await look('6-files-added');
}
