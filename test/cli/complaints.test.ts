import { expect, it } from 'vitest'
import { explained } from '../../src/cli/complaints.ts'
import { inLanguage } from '../../src/domain/said.ts'

it.each([
  ['ENOSPC', 'no space left on device, write', '磁盘满了'],
  ['EACCES', "permission denied, open '/x'", '没有权限'],
  ['EADDRINUSE', 'listen EADDRINUSE: address already in use 127.0.0.1:8420', '127.0.0.1:8420 被别的程序占着'],
])('says in the words of its reader what the system says as %s', (code, message, zh) => {
  const words = explained(Object.assign(new Error(message), { code }))
  expect(inLanguage(words, 'zh')).toContain(zh)
  expect(inLanguage(words, 'en')).not.toBe(message)
})
