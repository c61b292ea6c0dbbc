// The little that HTML cannot do by itself: saying that the connection is lost, and printing.

/** The server says something every 5 seconds; so long a silence (ms) is a lost connection. */
const longestSilence = 15_000

const line = document.getElementById('connection')
let silence = 0

function show(state) {
  if (line === null || line.dataset.state === 'over') return
  document.body.classList.toggle('stale', state !== 'live')
  if (line.dataset.state === state) return
  line.dataset.state = state
  line.textContent = line.dataset[state] ?? ''
}

function heard() {
  clearTimeout(silence)
  silence = setTimeout(() => show('lost'), longestSilence)
  show('live')
}

/** A stream that never began is not begun again by itself: the page is opened anew, unless somebody is writing in it. */
function neverBegan() {
  show('lost')
  const isWriting = [...document.querySelectorAll('textarea, input[type=search]')].some(
    ({ value }) => value !== '',
  )
  if (isWriting) silence = setTimeout(neverBegan, longestSilence)
  else location.reload()
}
if (line !== null) silence = setTimeout(neverBegan, longestSilence)

document.addEventListener('htmx:sse:after:connection', (event) => {
  if (event.detail.connection.status === 200) heard()
})
document.addEventListener('htmx:sse:before:message', heard)
document.addEventListener('htmx:sse:before:connection', (event) => {
  // The first attempt is no loss, nor is the pause of a page that nobody looks at.
  if (event.detail.connection.attempt > 0 && !document.hidden) show('lost')
})
document.addEventListener('htmx:sse:error', (event) => {
  show(event.detail.status === 401 ? 'over' : 'lost')
})
document.addEventListener('over', () => show('over'))
window.addEventListener('offline', () => show('lost'))

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) window.print()
})
