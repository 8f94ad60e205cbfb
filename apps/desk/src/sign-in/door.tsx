import { Center, Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageChoice } from '../shell/language-choice-menu';
import { SchemeSwitch } from '../shell/scheme-switch';
import { usePageTitle } from '../ui/use-page-title';

/** The frame of the rooms before the desk: one card in the middle. */
export function Door({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const { t } = useTranslation();
  const heading = usePageTitle(title);
  return (
    <Center mih="100vh" p="md" className="door">
      <main className="door-card">
        <Group justify="space-between" mb="md" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <img src="/desk/icon.svg" alt="" width={28} height={28} />
            <Text fw={700}>{t('shell:product')}</Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <LanguageChoice />
            <SchemeSwitch />
          </Group>
        </Group>
        <Paper withBorder p="lg">
          <Title order={1} ref={heading} tabIndex={-1} mb="xs">
            {title}
          </Title>
          {lead && (
            <Text c="dimmed" mb="md">
              {lead}
            </Text>
          )}
          {children}
        </Paper>
      </main>
    </Center>
  );
}
