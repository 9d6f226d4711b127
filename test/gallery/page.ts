import type { Sample } from '../samples/sample'

/** The gallery as one page: no request leaves it. Cards are drawn by Microsoft's renderer when it opens. */
export function pageOf(
  groups: Readonly<Record<string, readonly Sample[]>>,
  parts: { readonly hostConfigs: unknown; readonly style: string; readonly renderer: string; readonly script: string },
): string {
  const cards = Object.values(groups).flatMap((group) => group.map((sample) => sample.card))
  const sections = Object.entries(groups).map(([name, samples]) => section(name, samples))
  return `<!doctype html>
<html lang="en-GB" data-theme="light" data-width="480">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pioneer: every card</title>
<style>${parts.style}</style>
</head>
<body>
<header>
<h1>Every card of Pioneer, in every state</h1>
<p>${cards.length} samples. The look is like that of Teams, not the same.</p>
<form aria-label="Look">
${choice('Theme', 'theme', ['light', 'dark'], 'light')}
${choice('Width in pixels', 'width', ['320', '480', '720'], '480')}
</form>
<nav aria-label="Groups"><ul>${Object.keys(groups)
    .map((name) => `<li><a href="#${name}">${name}</a></li>`)
    .join('')}</ul></nav>
</header>
<main>
${sections.join('\n')}
</main>
<script type="application/json" id="cards">${json(cards)}</script>
<script type="application/json" id="host-configs">${json(parts.hostConfigs)}</script>
<script>${parts.renderer}</script>
<script>${parts.script}</script>
</body>
</html>
`
}

const section = (name: string, samples: readonly Sample[]): string =>
  `<section id="${name}" aria-labelledby="${name}-title"><h2 id="${name}-title">cards/${name}.ts</h2><div class="sheet">
${samples.map((sample, place) => article(sample, `${name}-${place}`)).join('\n')}
</div></section>`

/** A form for each card, so that radio buttons of one name are apart. */
function article(sample: Sample, id: string): string {
  const size = (Buffer.byteLength(JSON.stringify(sample.card)) / 1000).toFixed(1)
  return `<article aria-labelledby="${id}"><h3 id="${id}">${escaped(sample.name)} <small>${size} kB</small></h3><form class="card"></form></article>`
}

const choice = (legend: string, name: string, values: readonly string[], chosen: string): string =>
  `<fieldset><legend>${legend}</legend>${values
    .map(
      (value) =>
        `<label><input type="radio" name="${name}" value="${value}"${value === chosen ? ' checked' : ''}> ${value}</label>`,
    )
    .join(' ')}</fieldset>`

const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** JSON that cannot end the element it stands in. */
const json = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c')
