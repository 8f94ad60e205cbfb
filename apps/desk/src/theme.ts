import { Alert, createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Shade 8 and automatic contrast keep every filled control above 4.5:1 in light and dark. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: 8,
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", "Liberation Mono", monospace',
  // The colour of a notice stays in its border and icon: as text it is too pale to read.
  components: { Alert: Alert.extend({ styles: { label: { color: 'var(--mantine-color-text)' } } }) },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.45rem' }, h2: { fontSize: '1.1rem' }, h3: { fontSize: '1rem' } },
  },
});

/** Mantine's dimmed and error text is under 4.5:1 on tinted grounds. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4f5660',
    '--mantine-color-error': '#b42318',
    '--mantine-color-placeholder': '#5c636d',
    '--mantine-color-body': '#fdfdfe',
    '--desk-line': '#dfe3e8',
    '--desk-panel': '#ffffff',
    '--desk-ground': '#f4f6f9',
  },
  dark: {
    '--mantine-color-dimmed': '#b4bac3',
    '--mantine-color-error': '#ff9b94',
    '--mantine-color-placeholder': '#a9b0ba',
    '--desk-line': '#3a3f47',
    '--desk-panel': '#22262c',
    '--desk-ground': '#191c20',
  },
});
