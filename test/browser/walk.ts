import type { BrowserContext, Page } from 'playwright-core'
import type { Stage } from './stage.ts'

/** Signs in as the owner of the machine; one lands in the group chat. */
export async function signIn(context: BrowserContext, stage: Stage): Promise<Page> {
  const page = await context.newPage()
  await page.goto(stage.ownersLink())
  await page.locator('main form button').click()
  await page.waitForURL('**/chat*')
  return page
}

/** The address of a chat window. @param where a group's key or `wechat:p` @param as `n:` and a group name, or `p:` and an account */
export const seat = (stage: Stage, where: string, as: string): string =>
  `${stage.web.address}/chat?${new URLSearchParams({ in: where, as })}`

export const community = 'wechat:g:oy-c1@chatroom'
export const pharmacyGroup = 'wechat:g:p-oy1@chatroom'
export const pharmacist = 'p:wechat:rx-p-oy1'
export const coordinator = 'p:wechat:coord-1'

/** Says something in a window, and waits until it stands there. */
export async function say(page: Page, text: string): Promise<void> {
  await page.locator('textarea[name=text]').fill(text)
  await page.locator('.send').click()
  await page
    .locator('.message.mine', { hasText: text.split('\n')[0] ?? text })
    .last()
    .waitFor()
}

/** Waits until the bot has said something like it. @returns what it said */
export async function answered(page: Page, words: string | RegExp): Promise<string> {
  const message = page.locator('.message.bot .bubble', { hasText: words }).last()
  await message.waitFor()
  return message.innerText()
}

export function codeIn(text: string): string {
  const code = /\d{4}-\d{3}/.exec(text)?.[0]
  if (code === undefined) throw new Error(`no code in: ${text}`)
  return code
}
