import { describe, expect, it } from 'vitest'
import { createLessonPages } from '../../src/board/lessons/pages.ts'
import { mountedOn } from './mounted.ts'

const group = 'oy-c1@chatroom'
const resident = { id: 'u-li', name: '5-101 李伯伯' }

function aPage() {
  const page = mountedOn(createLessonPages)
  const lessons = async () => [...(await page.talk.desk.ask()).lessons.values()]
  return { ...page, lessons }
}

describe('the page of lessons', () => {
  it('teaches a name, shows who did, and takes it back', async () => {
    const { talk, house, post, named, lessons } = aPage()
    const zhou = named('周协调')
    const taught = await post('/lessons/name', zhou, { name: '落活喜乐', meaning: '络活喜' })
    expect(taught.text).toContain('记住了')
    expect(await lessons()).toMatchObject([{ name: '落活喜乐', drug: '氨氯地平', by: { id: zhou.id } }])
    await talk.say(resident, '@志愿者 落活喜乐2盒', { group })
    const [order] = (await talk.desk.ask()).appointments.values()
    expect(order?.request.items).toMatchObject([{ drug: '氨氯地平' }])

    const { text } = await house.see('/lessons', zhou)
    expect(text).toContain('落活喜乐 = 络活喜')
    expect(text).toContain('周协调，2026-03-17')
    const key = /name="key" value="([^"]*)"/.exec(text)?.[1] ?? ''
    expect((await post('/lessons/forget', zhou, { key })).text).toContain('忘掉了')
    expect(await lessons()).toEqual([])
  })

  it('teaches what a message was, by the order that came of it or by its words, and takes back the right one', async () => {
    const { talk, post, lessons } = aPage()
    await talk.say(resident, '@志愿者 麻烦师傅给我弄达喜1盒', { group })
    const [order] = (await talk.desk.ask()).appointments.values()
    await post('/lessons/reading', 'owner', { code: order?.code ?? '', words: '', intent: 'status' })
    await post('/lessons/reading', 'owner', { code: '', words: '先放着伐拿了', intent: 'cancel' })
    expect((await lessons()).map(({ kind }) => kind)).toEqual(['reading', 'reading'])
    const keys = (await post('/lessons/reading', 'owner', { intent: 'cancel' })).text.matchAll(
      /name="key" value="([^"]*)"/g,
    )
    const all = [...keys].map(([, key]) => key ?? '')
    expect(all).toHaveLength(2)
    await post('/lessons/forget', 'owner', { key: all.find((key) => key.includes('伐拿')) ?? '' })
    expect(await lessons()).toMatchObject([{ intent: 'status' }])
  })

  it('says why it does not learn something, and learns nothing', async () => {
    const { post, lessons } = aPage()
    const { text } = await post('/lessons/name', 'owner', { name: '布洛芬', meaning: '络活喜' })
    expect(text).toContain('已经是布洛芬的名字')
    await post('/lessons/name', 'owner', { name: '三=盒', meaning: '络活喜\n登记 药师' })
    expect(await lessons()).toEqual([])
  })

  it('answers in the language in which it is read', async () => {
    const { post, named } = aPage()
    const zhou = named('周协调')
    const taught = await post('/lessons/name?lang=en', zhou, { name: '落活喜乐', meaning: '络活喜' })
    expect(taught.text).toContain('Noted: “落活喜乐”')
    const refused = await post('/lessons/name?lang=en', zhou, { name: '布洛芬', meaning: '络活喜' })
    expect(refused.text).toContain('is a name of 布洛芬 already')
    const chinese = await post('/lessons/name?lang=zh', zhou, { name: '布洛芬', meaning: '络活喜' })
    expect(chinese.text).toContain('已经是布洛芬的名字')
  })

  it('begins with the name that nobody knew where it is reached from an order', async () => {
    const { talk, house, named } = aPage()
    await talk.say(resident, '@志愿者 要玛格丽特缓释片两盒', { group })
    const [order] = (await talk.desk.ask()).appointments.values()
    const story = await house.see(`/appointments/${order?.id}`, named('周协调'))
    const link = /href="(\/lessons\?code[^"]*)"/.exec(story.text)?.[1] ?? ''
    const { text } = await house.see(link, named('周协调'))
    expect(text).toContain(`value="${order?.code}"`)
    expect(text).toMatch(/value="玛格丽特[^"]*"/)
    const elsewhere = await house.see(link, named('吴协调'))
    expect(elsewhere.text).not.toContain('玛格丽特')
  })

  it('is for coordinators alone, and shows hostile words as words', async () => {
    const { house, post, named } = aPage()
    for (const name of ['欧二居民区志愿者小陈', '欧阳路惠民药房药师']) {
      expect((await house.see('/lessons', named(name))).status).toBe(404)
      expect((await post('/lessons/name', named(name), { name: '甲', meaning: '络活喜' })).status).toBe(404)
    }
    const { text } = await house.see('/lessons?name=%22%3E%3Cscript%3Ealert(1)%3C/script%3E', 'owner')
    expect(text).not.toContain('<script>alert')
  })
})
