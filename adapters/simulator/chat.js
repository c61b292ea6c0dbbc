// What a chat window does by itself: taps that write into the composer, Enter that sends, and scrolling.

const composer = document.querySelector('[data-composer]')
const field = composer.elements.text
const scroll = document.querySelector('[data-scroll]')

const toBottom = () => scroll.scrollTo({ top: scroll.scrollHeight })
let atBottom = true
scroll.addEventListener('scroll', () => {
  atBottom = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80
})
// Who has scrolled up to read is not pulled away.
document.addEventListener('htmx:sse:after:message', () => atBottom && toBottom())
toBottom()

function quote(number, name, text) {
  const bar = composer.querySelector('[data-quoting]')
  composer.elements.quotes.value = number
  bar.hidden = number === ''
  bar.querySelector('b').textContent = number === '' ? '' : `${name}：${text.trim().slice(0, 40)}`
}

document.addEventListener('click', (event) => {
  const tapped = event.target.closest('[data-quote],[data-mention],[data-example],[data-drop-quote]')
  if (tapped === null) return
  const { quote: number, mention, example } = tapped.dataset
  if (number !== undefined) quote(number, tapped.dataset.name, tapped.textContent)
  else if (mention !== undefined) {
    if (!field.value.includes(mention.trim())) field.setRangeText(mention, 0, 0, 'end')
  } else if (example !== undefined) field.value = example
  else quote('', '', '')
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
})

field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  composer.requestSubmit(composer.querySelector('.send'))
})

composer.addEventListener('htmx:after:request', (event) => {
  if (event.detail.ctx?.response?.headers?.get('X-Taken') !== 'yes') return
  field.value = ''
  quote('', '', '')
  atBottom = true
  toBottom()
  field.focus()
})

const choose = document.querySelector('[data-choose]')
const wide = matchMedia('(min-width: 62rem)')
const openWhereWide = () => {
  choose.open = wide.matches
}
wide.addEventListener('change', openWhereWide)
openWhereWide()
