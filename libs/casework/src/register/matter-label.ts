import type { Language } from '@habeas/domain';
import type { ControllerPack } from './controller-pack';

/** What the pack calls a matter in a language; one that it has no longer is called by its key. */
export function matterLabel({ matters }: Pick<ControllerPack, 'matters'>, key: string, language: Language): string {
  return matters.find((matter) => matter.key === key)?.label[language] ?? key;
}
