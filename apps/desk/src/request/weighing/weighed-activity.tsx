import type { WeighedActivityView } from '@habeas/casework/requests/weighing-view';
import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { useView } from '../frame/request-context';
import { WeighDialog } from './weigh-dialog';

const SHOWN = ['situation', 'ground', 'necessity', 'impact', 'measures', 'safeguards', 'words'] as const;

/** One use: what it is for, what is proposed, and the form as it was filled in; all of it prints. */
export function WeighedActivity({ activity, may }: { activity: WeighedActivityView; may: boolean }) {
  const { t } = useTranslation();
  const { clock } = useView();
  const [opened, { open, close }] = useDisclosure(false);
  const { title, purpose, sentence, records, weighs, form } = activity;
  return (
    <section aria-label={title} className="weighed-use">
      <Text fw={600} component="h3">
        {title}
      </Text>
      <Text size="sm">{purpose}</Text>
      <Text size="sm" c="dimmed">
        {t('plan:records', { count: records })}
      </Text>
      {!weighs && <Text size="sm">{t('weighing:by-law', { sentence })}</Text>}
      {weighs && !form && <Text size="sm">{t('weighing:not-yet')}</Text>}
      {form && (
        <Facts
          facts={[
            { term: t('weighing:outcome'), value: t(`weighing:outcome-as.${form.outcome}`) },
            ...(form.overriding
              ? [{ term: t('weighing:overriding'), value: t(`weighing:overriding-as.${form.overriding}`) }]
              : []),
            ...SHOWN.filter((field) => form[field] !== '').map((field) => ({
              term: t(`weighing:field.${field}`),
              value: <span className="typed">{form[field]}</span>,
            })),
            {
              term: t('weighing:by'),
              value: (
                <>
                  {form.by} · <Moment value={form.at} zone={clock.zone} focusable />
                </>
              ),
            },
          ]}
        />
      )}
      {weighs && may && (
        <div className="no-print">
          <Button size="sm" mt="xs" variant={form ? 'default' : 'filled'} onClick={open}>
            {t(form ? 'weighing:change' : 'weighing:weigh')}
            <VisuallyHidden> – {title}</VisuallyHidden>
          </Button>
          <WeighDialog activity={activity} opened={opened} onClose={close} />
        </div>
      )}
    </section>
  );
}
