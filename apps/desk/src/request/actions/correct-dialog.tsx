import { LANGUAGES, RIGHTS, isRight, type Language, type Right } from '@habeas/domain';
import { Checkbox, NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, isDeskLanguage } from '../../i18n/language-choice';
import { useWords } from '../../i18n/use-words';
import { useBrands } from '../../api/brands';
import { useView } from '../frame/request-context';
import { ActionDialog, type DialogProps } from './action-dialog';
import { useFields } from './use-fields';

interface Fields {
  language: Language;
  brand: string;
  rights: Right[];
  reason: string;
}

/** Corrects what was read from the message; only what differs is sent. */
export function CorrectDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const words = useWords();
  const view = useView();
  const read = view.rights.filter(({ state }) => state !== 'not-asked').map(({ right }) => right);
  const { fields, set, reset } = useFields<Fields>(() => ({
    language: view.language,
    brand: view.brand,
    rights: read,
    reason: '',
  }));
  const brands = useBrands();
  const sameRights = RIGHTS.every((right) => fields.rights.includes(right) === read.includes(right));
  const change = {
    ...(fields.language !== view.language && { language: fields.language }),
    ...(fields.brand !== view.brand && { brand: fields.brand }),
    ...(!sameRights && { rights: fields.rights }),
  };
  const ready = Object.keys(change).length > 0 && fields.rights.length > 0 && fields.reason.trim() !== '';
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.correct')}
      lead={t('actions:lead.correct')}
      submitLabel={t('actions:name.correct')}
      done={t('actions:done.correct')}
      ready={ready}
      writing={() => ({ path: 'corrections', body: { ...change, reason: fields.reason.trim() } })}
      onDone={reset}
    >
      <Checkbox.Group
        label={t('request:rights')}
        value={fields.rights}
        onChange={(chosen) => set({ rights: chosen.filter(isRight) })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={4}>
          {RIGHTS.map((right) => (
            <Checkbox
              key={right}
              value={right}
              label={words('right', right).name}
              description={words('right', right).meaning}
            />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={t('actions:person-language')}
          value={fields.language}
          data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
          onChange={({ currentTarget: { value } }) => isDeskLanguage(value) && set({ language: value })}
        />
        <NativeSelect
          label={t('queue:filter.brand')}
          value={fields.brand}
          data={brands}
          onChange={({ currentTarget }) => set({ brand: currentTarget.value })}
        />
      </SimpleGrid>
      <Textarea
        label={t('actions:reason')}
        description={t('actions:reason-help')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields.reason}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
      />
    </ActionDialog>
  );
}
