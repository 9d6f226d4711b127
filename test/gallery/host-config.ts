/**
 * How a client like Teams draws cards: its measures as Microsoft publishes them for Teams, its colours as Teams has them
 * in its light and its dark theme, or a little stronger where Teams itself would miss a contrast of 4.5 to 1.
 */
export const hostConfigs = {
  light: hostConfig({
    text: '#242424',
    subtle: '#5c5c5c',
    line: '#d1d1d1',
    grounds: {
      default: '#ffffff',
      emphasis: '#f5f5f5',
      accent: '#e8ebfa',
      good: '#e7f2da',
      warning: '#fbf6d9',
      attention: '#fcf4f6',
    },
    colours: { accent: '#4f52b2', good: '#0e700e', warning: '#8a4b00', attention: '#b10e1c' },
  }),
  dark: hostConfig({
    text: '#ffffff',
    subtle: '#c7c7c7',
    line: '#525252',
    grounds: {
      default: '#292929',
      emphasis: '#1f1f1f',
      accent: '#2f2f4a',
      good: '#0d2e0d',
      warning: '#463100',
      attention: '#3e1f25',
    },
    colours: { accent: '#a6a7ff', good: '#92c353', warning: '#f8d22a', attention: '#f1909b' },
  }),
}

interface Theme {
  readonly text: string
  readonly subtle: string
  readonly line: string
  readonly grounds: Readonly<Record<string, string>>
  readonly colours: Readonly<Record<string, string>>
}

function hostConfig({ text, subtle, line, grounds, colours }: Theme) {
  const plain = { default: text, subtle }
  const foregroundColors = {
    ...{ default: plain, dark: plain, light: plain },
    ...Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, { default: colour, subtle: colour }])),
  }
  const font = {
    fontFamily: "'Segoe UI', 'Liberation Sans', 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
  }
  const words = { size: 'Default', color: 'Default', isSubtle: false, wrap: true }
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    fontTypes: { default: font, monospace: font },
    textStyles: { heading: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false } },
    textBlock: { headingLevel: 4 },
    containerStyles: Object.fromEntries(
      Object.entries(grounds).map(([name, backgroundColor]) => [name, { backgroundColor, foregroundColors }]),
    ),
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'Horizontal',
      actionAlignment: 'Left',
      showCard: { actionMode: 'Inline', inlineTopMargin: 16 },
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: { title: { ...words, weight: 'Bolder', maxWidth: 150 }, value: words, spacing: 16 },
    inputs: {
      label: { inputSpacing: 'Small', requiredInputs: { ...words, suffix: ' (required)' }, optionalInputs: words },
      errorMessage: { size: 'Default', color: 'Attention', spacing: 'Small', weight: 'Default' },
    },
  }
}
