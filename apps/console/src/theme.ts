import { bwLightTheme, type RaThemeOptions } from 'react-admin';

const teal = '#00544f';
const ink = '#14201f';
const slate = '#4a5857';
const ground = '#f5f7f7';
const line = '#d5dcdb';
/** The border of what can be filled in: 3:1 against white. */
const edge = '#6f7c7a';
const ring = { outline: '3px solid #1d4f91', outlineOffset: '2px' };

const palette: RaThemeOptions['palette'] = {
  mode: 'light',
  primary: { main: teal, dark: '#003b37', light: '#dcebe9', contrastText: '#ffffff' },
  secondary: { main: '#1d4f91', contrastText: '#ffffff' },
  error: { main: '#b3261e' },
  warning: { main: '#8a5300' },
  success: { main: '#1b6e3c' },
  info: { main: '#1d4f91' },
  text: { primary: ink, secondary: slate, disabled: '#66726f' },
  divider: line,
  background: { default: ground, paper: '#ffffff' },
};

const typography: RaThemeOptions['typography'] = {
  fontSize: 14,
  fontFamily:
    "'Inter', 'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Liberation Sans', Arial, sans-serif",
  fontWeightMedium: 600,
  fontWeightBold: 700,
  h1: { fontSize: '1.75rem', fontWeight: 650, letterSpacing: '-0.015em', lineHeight: 1.25 },
  h2: { fontSize: '1.15rem', fontWeight: 650, lineHeight: 1.35 },
  h3: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.4 },
  h4: { fontSize: '0.9375rem', fontWeight: 650 },
  button: { textTransform: 'none', fontWeight: 600 },
  overline: {
    textTransform: 'none',
    fontSize: '0.8125rem',
    fontWeight: 650,
    letterSpacing: 0,
    lineHeight: 1.6,
  },
};

const surfaces: RaThemeOptions['components'] = {
  MuiCssBaseline: {
    styleOverrides: {
      ':root': { colorScheme: 'light' },
      body: { backgroundColor: ground, color: ink },
      ':focus-visible': ring,
      a: { color: teal },
      '#main-content:focus-visible': { outline: 'none' },
      '@media print': {
        'header, nav, .no-print': { display: 'none !important' },
        body: { backgroundColor: '#fff' },
      },
      '@media (prefers-reduced-motion: reduce)': {
        '*': { transition: 'none !important', animation: 'none !important' },
      },
    },
  },
  MuiPaper: {
    styleOverrides: {
      root: { backgroundColor: '#fff', border: `1px solid ${line}`, backgroundImage: 'none' },
    },
  },
  MuiCard: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: { root: { borderColor: line, overflow: 'visible' } },
  },
  MuiDrawer: { styleOverrides: { paper: { backgroundColor: '#fff', borderColor: line } } },
  MuiDialog: { defaultProps: { fullWidth: true, maxWidth: 'sm' } },
  MuiDialogTitle: { defaultProps: { variant: 'h2' } },
  MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 20px', gap: 8, flexWrap: 'wrap' } } },
  MuiTooltip: { styleOverrides: { tooltip: { fontSize: '0.8125rem', backgroundColor: ink } } },
  MuiTableCell: {
    styleOverrides: {
      root: { padding: '10px 16px', borderColor: line },
      head: { fontWeight: 650, color: slate, fontSize: '0.8125rem', whiteSpace: 'nowrap' },
    },
  },
  MuiTableBody: { styleOverrides: { root: { '& tr:last-of-type > *': { borderBottom: 0 } } } },
  MuiTableSortLabel: { styleOverrides: { root: { color: slate, '&.Mui-active': { color: ink } } } },
  // A region for each row would be a crowd of landmarks.
  MuiAccordion: { defaultProps: { disableGutters: true, slotProps: { region: { role: 'none' } } } },
  MuiAlert: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: { root: { color: ink, backgroundColor: '#fff' } },
  },
};

const controls: RaThemeOptions['components'] = {
  MuiButton: {
    defaultProps: { disableRipple: true, variant: 'outlined' },
    styleOverrides: {
      root: { textTransform: 'none', boxShadow: 'none', '&.Mui-focusVisible': ring, minHeight: 34 },
      contained: { '&:hover': { boxShadow: 'none' } },
      outlinedPrimary: { borderColor: edge, '&:hover': { borderColor: teal, backgroundColor: '#edf4f3' } },
      sizeMedium: { padding: '5px 16px' },
    },
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { '&.Mui-focusVisible': ring } },
  },
  MuiIconButton: {
    styleOverrides: {
      root: { borderRadius: 6 },
      colorPrimary: { '&:hover': { backgroundColor: '#edf4f3' } },
    },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: { backgroundColor: '#fff' },
      notchedOutline: { borderColor: edge },
    },
  },
  MuiFormControl: {
    defaultProps: { margin: 'dense' },
    styleOverrides: { root: { backgroundColor: 'transparent' } },
  },
  MuiInputLabel: { styleOverrides: { root: { color: slate } } },
  MuiFormHelperText: { styleOverrides: { root: { color: slate, marginInline: 0 } } },
  MuiFormLabel: { styleOverrides: { root: { color: ink }, asterisk: { color: '#b3261e' } } },
  MuiLink: {
    defaultProps: { underline: 'always' },
    styleOverrides: { root: { textUnderlineOffset: '2px' } },
  },
  MuiTab: {
    styleOverrides: {
      root: {
        textTransform: 'none',
        fontWeight: 600,
        padding: '10px 14px',
        minHeight: 44,
        height: 44,
        borderRadius: 0,
      },
    },
  },
  MuiTabs: { styleOverrides: { root: { minHeight: 44, height: 44 }, indicator: { height: 3 } } },
  MuiChip: { defaultProps: { variant: 'outlined', size: 'small' } },
  RaToolbar: {
    styleOverrides: {
      root: {
        backgroundColor: 'transparent',
        paddingInline: 0,
        // On a phone it would float above the fields and hide what is typed in them.
        '&.RaToolbar-mobileToolbar': { position: 'static', padding: '16px' },
      },
    },
  },
  RaNotFound: { styleOverrides: { root: { color: ink } } },
};

/** react-admin's light theme in the colours of the house. */
export const theme: RaThemeOptions = {
  ...bwLightTheme,
  palette,
  typography: { ...bwLightTheme.typography, htmlFontSize: 16, ...typography },
  shape: { borderRadius: 6 },
  shadows: bwLightTheme.shadows,
  components: { ...bwLightTheme.components, ...surfaces, ...controls },
};
