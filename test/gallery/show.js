/* global document, location, AdaptiveCards, globalThis */
/**
 * Draws the gallery's cards in the theme and the width that are chosen; ?theme=dark&width=320 chooses them at the start.
 * Tests say gallery.only('plan') to have that group alone on the page, or begin with ?only=plan.
 */
;(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent)
  const cards = read('cards')
  const configs = read('host-configs')
  const places = [...document.querySelectorAll('article > .card')].map((place, index) => ({
    place,
    card: cards[index],
  }))
  const page = document.documentElement

  /** Teams shows what it reads of a card in plain words; there is no markdown on ours. */
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (words, result) => {
    const plain = document.createElement('span')
    plain.textContent = words
    result.outputHtml = plain.innerHTML
    result.didProcess = true
  }

  function draw() {
    const config = new AdaptiveCards.HostConfig(configs[page.dataset.theme])
    for (const { place, card } of places) {
      if (place.closest('[hidden]')) {
        place.replaceChildren()
        continue
      }
      const drawn = new AdaptiveCards.AdaptiveCard()
      drawn.hostConfig = config
      drawn.parse(card)
      place.replaceChildren(drawn.render())
    }
  }

  function keepOnly(name) {
    for (const group of document.querySelectorAll('main > section')) group.hidden = group.id !== name
  }

  globalThis.gallery = {
    only: (name) => {
      keepOnly(name)
      draw()
    },
  }

  const asked = new URLSearchParams(location.search)
  if (asked.has('only')) keepOnly(asked.get('only'))
  for (const name of ['theme', 'width']) {
    const inputs = [...document.querySelectorAll(`input[name="${name}"]`)]
    for (const input of inputs)
      input.addEventListener('change', () => {
        page.dataset[name] = input.value
        draw()
      })
    const wanted = inputs.find((input) => input.value === asked.get(name))
    if (wanted) wanted.checked = true
    page.dataset[name] = inputs.find((input) => input.checked).value
  }
  draw()
  page.dataset.drawn = 'true'
})()
