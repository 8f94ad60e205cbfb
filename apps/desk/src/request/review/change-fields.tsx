import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useView } from '../frame/request-context';

export const NO_CHANGE = { place: '', field: '', after: '', inPlace: false };

/** What the owner of a source is asked to put in place; `place` is source and collection with a blank between them. */
export function ChangeFields({
  fields,
  set,
}: {
  fields: typeof NO_CHANGE;
  set: (changed: Partial<typeof NO_CHANGE>) => void;
}) {
  const { t } = useTranslation();
  const places = useView().review?.places ?? [];
  const place = places.find(({ source, collection }) => `${source} ${collection}` === fields.place);
  return (
    <>
      <NativeSelect
        label={t('review:place')}
        value={fields.place}
        data={[
          { value: '', label: t('review:no-place') },
          ...places.map(({ source, collection, title }) => ({ value: `${source} ${collection}`, label: title })),
        ]}
        onChange={({ currentTarget }) => set({ place: currentTarget.value, field: '', inPlace: false })}
      />
      {fields.place === '' && (
        <Checkbox
          label={t('review:in-place')}
          checked={fields.inPlace}
          onChange={({ currentTarget }) => set({ inPlace: currentTarget.checked })}
        />
      )}
      {place && (
        <>
          <NativeSelect
            label={t('review:field')}
            value={fields.field}
            data={[
              { value: '', label: t('plan:choose') },
              ...place.fields.map(({ name, label }) => ({ value: name, label })),
            ]}
            onChange={({ currentTarget }) => set({ field: currentTarget.value })}
          />
          <TextInput
            label={t('review:after')}
            maxLength={500}
            value={fields.after}
            onChange={({ currentTarget }) => set({ after: currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
