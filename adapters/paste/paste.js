// Copying a text with one press. Without it the text can be marked and copied by hand.

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]')
  const field = button === null ? null : document.getElementById(button.dataset.copy)
  if (field === null) return
  field.select()
  try {
    await navigator.clipboard.writeText(field.value)
  } catch {
    // Not over plain HTTP: the marked text is copied the old way.
    document.execCommand('copy')
  }
  button.textContent = button.dataset.copied
})

// Leaving the page by mistake must not lose what was pasted but not taken.
const pasted = document.querySelector('textarea[name="pasted"]')
let isSending = false
document.addEventListener('submit', () => {
  isSending = true
})
window.addEventListener('beforeunload', (event) => {
  if (!isSending && pasted !== null && pasted.value !== pasted.defaultValue) event.preventDefault()
})
