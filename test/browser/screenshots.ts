import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openBrowser, person, type Size, themes } from './browser.ts'
import { openStage } from './stage.ts'
import { answered, community, pharmacist, pharmacyGroup, say, seat, signIn } from './walk.ts'

/** `npm run screenshots`: every page in both sizes and themes, for a look by eye. A CJK font must be installed. */
const folder = resolve(import.meta.dirname, '../../.screenshots')
mkdirSync(folder, { recursive: true })

const stage = await openStage()
const { browser, close } = await openBrowser()

const setting = await person(browser)
const group = await signIn(setting, stage)
await group.screenshot({ path: join(folder, 'chat-empty-desk-light.png') })
await group.goto(`${stage.web.address}/`)
await group.screenshot({ path: join(folder, 'day-empty-desk-light.png') })

await group.goto(seat(stage, community, 'n:3-502 王阿姨'))
await say(group, '@志愿者 我妈的络活喜快吃完了，要两盒，多敲几下门')
await answered(group, '约好了')
await say(group, '@志愿者 再要达喜1盒，快断药了，急')
await answered(group, '达喜')
await group.goto(seat(stage, community, 'n:5-101 李伯伯'))
await say(group, '@志愿者 二甲双胍20盒')
await answered(group, '李伯伯')
await say(group, '@志愿者 要玛格丽特缓释片两盒')
await group.goto(seat(stage, community, 'n:7-2-1103 小红妈妈'))
await say(group, '@志愿者 美林一瓶，明天上午取')
await answered(group, '美林')
const crowd = Array.from(
  { length: 14 },
  (_, index) =>
    `${index + 1}. ${index + 1}-${201 + index} 住户${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[index]} 络活喜1盒`,
)
await say(group, `@志愿者\n#接龙 要配药的接一下\n${crowd.join('\n')}`)
await answered(group, /住户|份|已/)
await group.goto(seat(stage, community, 'n:9-402 老刘'))
await say(group, '@志愿者 我爸突然胸口疼，气也喘不上来了')
await answered(group, '120')
await group.goto(seat(stage, pharmacyGroup, pharmacist))
await say(group, '审核通过 0317-001')
await say(group, '0317-001 已备好')

const pages: readonly (readonly [string, string])[] = [
  ['chat', seat(stage, community, 'n:3-502 王阿姨')],
  ['pharmacy', seat(stage, pharmacyGroup, pharmacist)],
  ['day', `${stage.web.address}/`],
  ['story', `${stage.web.address}/codes/0317-001`],
  ['search', `${stage.web.address}/search?q=${encodeURIComponent('络活喜')}`],
]
const slot = await group
  .goto(`${stage.web.address}/`)
  .then(() => group.locator('.slots .full a, .slots .nearly a').first().getAttribute('href'))

for (const size of ['phone', 'desk'] satisfies Size[]) {
  for (const theme of themes) {
    const context = await person(browser, size, theme)
    const page = await signIn(context, stage)
    for (const [name, address] of [...pages, ['slot', `${stage.web.address}${slot ?? '/'}`] as const]) {
      await page.goto(address)
      const fullPage = name !== 'chat' && name !== 'pharmacy'
      await page.screenshot({ path: join(folder, `${name}-${size}-${theme}.png`), fullPage })
    }
    if (size === 'phone') {
      await page.goto(seat(stage, community, 'n:3-502 王阿姨'))
      await page.locator('.choose > summary').click()
      await page.screenshot({ path: join(folder, `choose-${size}-${theme}.png`) })
    }
    await context.clearCookies()
    await page.goto(`${stage.web.address}/`)
    await page.screenshot({ path: join(folder, `sign-in-${size}-${theme}.png`) })
    await context.close()
  }
}
const english = await signIn(await person(browser, 'desk', 'light', 'en-GB'), stage)
await english.goto(`${stage.web.address}/`)
await english.screenshot({ path: join(folder, 'day-english.png'), fullPage: true })
await english.emulateMedia({ media: 'print' })
await english.screenshot({ path: join(folder, 'day-print.png'), fullPage: true })

await close()
await stage.close()
console.log(`Look at them in ${folder}`)
