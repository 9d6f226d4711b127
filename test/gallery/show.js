/* global document, location, AdaptiveCards */
/** Draws the gallery's cards in the theme and the width that are chosen; ?theme=dark&width=320 chooses them at the start. */
;(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent)
  const cards = read('cards')
  const configs = read('host-configs')
  const places = document.querySelectorAll('article > .card')
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
    places.forEach((place, index) => {
      const card = new AdaptiveCards.AdaptiveCard()
      card.hostConfig = config
      card.parse(cards[index])
      place.replaceChildren(card.render())
    })
  }

  const asked = new URLSearchParams(location.search)
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
