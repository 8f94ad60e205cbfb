import { Burger, Collapse, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { AccountMenu } from './account-menu';
import { DeskNavigation } from './desk-navigation';
import { LanguageChoice } from './language-choice-menu';
import { OfflineBanner } from './offline-banner';
import { SchemeSwitch } from './scheme-switch';
import { DeskShortcuts } from './desk-shortcuts';

/** What stands around every room: the way to the others, who is signed in, language, light, shortcuts. */
export function DeskFrame() {
  const { t } = useTranslation();
  const [open, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(() => close(), [close, pathname]);
  return (
    <div className="desk">
      <a className="skip" href="#room">
        {t('shell:skip')}
      </a>
      <header className="desk-head">
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <Group gap="lg" wrap="nowrap">
            <Link to="/" className="desk-brand">
              <img src="/desk/icon.svg" alt="" width={26} height={26} />
              <Text span fw={700}>
                {t('shell:product')}
              </Text>
            </Link>
            <div className="wide-only">
              <DeskNavigation />
            </div>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <div className="wide-only">
              <LanguageChoice />
            </div>
            <DeskShortcuts />
            <SchemeSwitch />
            <AccountMenu />
            <Burger
              className="narrow-only"
              size="sm"
              opened={open}
              onClick={toggle}
              aria-expanded={open}
              aria-label={t('shell:menu')}
            />
          </Group>
        </Group>
        <Collapse expanded={open} className="narrow-only">
          <div className="narrow-menu">
            <DeskNavigation />
            <LanguageChoice />
          </div>
        </Collapse>
      </header>
      <OfflineBanner />
      <main id="room" className="room">
        <Outlet />
      </main>
    </div>
  );
}
