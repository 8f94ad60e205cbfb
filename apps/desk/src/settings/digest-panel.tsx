import type { SettingsView } from '@habeas/casework/deadlines/settings-view';
import { DIGEST_WISHES } from '@habeas/casework/staff/staff-view';
import { LANGUAGES } from '@habeas/domain';
import { Button, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeSettings } from '../api/settings';
import { isDeskLanguage, LANGUAGE_NAMES } from '../i18n/language-choice';
import { useFields } from '../request/actions/use-fields';
import { Panel } from '../ui/panel';
import { ProblemNotice } from '../ui/problem-notice';

/** Whether and when the digest of the day comes, and in which language mail is written to this colleague. */
export function DigestPanel({ settings }: { settings: SettingsView }) {
  const { t } = useTranslation();
  const write = useChangeSettings();
  const { fields, set } = useFields(() => ({ digest: settings.digest, language: settings.language }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate(fields);
  };
  return (
    <Panel title={t('settings:digest')}>
      <form onSubmit={submit}>
        <Stack align="flex-start">
          <Text>{t('settings:digest-lead', { at: settings.digestAt, zone: settings.zone })}</Text>
          <Radio.Group label={t('settings:digest-when')} value={fields.digest} onChange={(digest) => set({ digest })}>
            <Stack gap="xs" mt={4}>
              {DIGEST_WISHES.map((wish) => (
                <Radio key={wish} value={wish} label={t(`settings:digest-wish.${wish}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <NativeSelect
            label={t('settings:language')}
            description={t('settings:language-help')}
            value={fields.language}
            data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onChange={({ currentTarget: { value } }) => isDeskLanguage(value) && set({ language: value })}
          />
          {write.error && <ProblemNotice error={write.error} />}
          <Button type="submit" loading={write.isPending}>
            {t('settings:save')}
          </Button>
          <div role="status">{write.isSuccess && <Text>{t('settings:saved')}</Text>}</div>
        </Stack>
      </form>
    </Panel>
  );
}
