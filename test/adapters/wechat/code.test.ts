import { expect, it } from 'vitest'
import { codeFor, drawCode } from '../../../adapters/wechat/code.ts'

const url = 'https://login.example/l/AbCdEf0123456789'

it('a code to scan is black on white, whatever the colours of the terminal are, and plain where there are none', async () => {
  const plain = await drawCode(url, false)
  expect(plain).toMatch(/^[ ▀▄█\n]+$/)
  const coloured = await drawCode(url, true)
  expect(coloured.split('\n')).toEqual(
    plain.split('\n').map((line) => (line === '' ? '' : `\u001b[30;107m${line}\u001b[0m`)),
  )
})

it('a text that is too long for a code is shown as text alone', async () => {
  expect(await drawCode('x'.repeat(10_000), true)).toBe('')
  expect(codeFor('x'.repeat(10_000))).toMatchObject({ size: 0, path: '' })
})
