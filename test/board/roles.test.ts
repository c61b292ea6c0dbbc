import { describe, expect, it } from 'vitest'
import { chemist, hospital } from '../support/build.ts'
import { eastOrder, openHouse, openOrder, people, westOrder } from './house.ts'

const story = (id: string): string => `/appointments/${id}`
const slotOf = (pharmacy: string): string => `/slots/${pharmacy}/${Date.parse('2026-03-17T10:00:00+08:00')}`

describe('what a role may see', () => {
  it('the owner of the machine sees all of it', async () => {
    const house = openHouse()
    for (const { id, code } of [eastOrder, westOrder, openOrder])
      expect((await house.see(story(id), 'owner')).text).toContain(code)
  })

  it('a coordinator sees their streets, with the words as written', async () => {
    const house = openHouse()
    const { text } = await house.see(story(eastOrder.id), people.east)
    expect(text).toContain('家里有狗')
    expect(text).toContain('13812345678')
    expect(text).toContain('对青霉素过敏')
    expect(text).toContain('多敲几下门')
  })

  it('a coordinator of another street finds nothing, by address, code, search, slot or stream', async () => {
    const house = openHouse()
    for (const path of [story(eastOrder.id), `/live${story(eastOrder.id)}`]) {
      const { status, text } = await house.see(path, people.west)
      expect(text).not.toContain('3-502')
      if (!path.startsWith('/live')) expect(status).toBe(404)
    }
    // As for a code that nobody has: the search, where it is not found.
    for (const code of [eastOrder.code, '0317-999']) {
      const answer = await house.ask(`/codes/${code}`, { headers: { cookie: house.cookieOf(people.west) } })
      expect(answer.headers.get('location')).toBe(`/search?q=${code}`)
      expect((await house.see(`/search?q=${code}`, people.west)).text).toContain('没找到')
    }
    for (const path of [
      '/',
      `/search?q=${encodeURIComponent('拜新同')}`,
      '/search?q=0317',
      '/search?q=3-502',
    ])
      expect((await house.see(path, people.west)).text).not.toContain(eastOrder.code)
    expect((await house.see(slotOf(chemist.id), people.west)).status).toBe(404)
  })

  it('what is not theirs looks as if it were not there', async () => {
    const house = openHouse()
    const hidden = await house.see(story(eastOrder.id), people.west)
    const absent = await house.see(story('2026-0317-999'), people.west)
    expect(hidden.status).toBe(absent.status)
    expect(hidden.text.replaceAll(eastOrder.id, 'ID')).toBe(absent.text.replaceAll('2026-0317-999', 'ID'))
  })

  it('a shared institution counts the orders of other streets without showing them', async () => {
    const house = openHouse()
    const { text } = await house.see(slotOf(hospital.id), people.east)
    expect(text).toContain('另有1份不归您管')
    expect(text).not.toContain('801')
    expect(text).not.toContain('二甲双胍')
  })

  it('a pharmacist sees what is fetched at their counter, and nothing that is fetched elsewhere', async () => {
    const house = openHouse()
    const { text } = await house.see(story(eastOrder.id), people.chemist)
    expect(text).toContain('拜新同')
    expect(text).not.toContain('维生素C')
    expect(
      (await house.see(`/search?q=${encodeURIComponent('维生素C')}`, people.chemist)).text,
    ).not.toContain(eastOrder.code)
    expect((await house.see(story(westOrder.id), people.chemist)).status).toBe(404)
  })

  it('a pharmacist reads what concerns health, not the door, the telephone or the message itself', async () => {
    const house = openHouse()
    const { text } = await house.see(story(eastOrder.id), people.chemist)
    expect(text).toContain('对青霉素过敏')
    expect(text).toContain('138****5678')
    for (const secret of ['多敲几下门', '13812345678', '家里有狗']) expect(text).not.toContain(secret)
    const found = await house.see('/search?q=13812345678', people.chemist)
    expect(found.text).not.toContain(eastOrder.code)
  })

  it('a pharmacist sees what a pharmacist of the street must decide', async () => {
    const house = openHouse()
    expect((await house.see('/', people.chemist)).text).toContain(openOrder.code)
  })

  it('an agent sees their communities, the door and the telephone, not what concerns health', async () => {
    const house = openHouse()
    const { text } = await house.see(story(eastOrder.id), people.agent)
    expect(text).toContain('多敲几下门')
    expect(text).toContain('13812345678')
    expect(text).not.toContain('对青霉素过敏')
    expect(text).not.toContain('家里有狗')
    expect((await house.see(story(westOrder.id), people.agent)).status).toBe(404)
  })

  it('an operator sees every street', async () => {
    const house = openHouse()
    expect((await house.see(story(westOrder.id), people.operator)).text).toContain('8-801')
  })

  it('the pages that an adapter brings are for the owner alone', async () => {
    const { Hono } = await import('hono')
    const mounted = {
      path: '/chat',
      labels: { zh: '群聊', en: 'Chat' },
      app: () => new Hono().get('/', (context) => context.text('anybody may be anybody here')),
    }
    const house = openHouse({ mounted: [mounted] })
    expect((await house.see('/chat', 'owner')).text).toContain('anybody')
    for (const who of Object.values(people)) {
      const { status, text } = await house.see('/chat', who)
      expect(status).toBe(404)
      expect(text).not.toContain('anybody')
    }
    expect((await house.see('/', people.east)).text).not.toContain('/chat')
  })
})
