import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskFinding } from '../../src/cli/doctor.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { aDecision, district, settableClock } from '../store/samples.ts'
import { refuse, unknownChat } from '../support/bot-api/methods.ts'
import { type BotApi, startBotApi } from '../support/bot-api/server.ts'
import { startOneBot } from '../support/onebot/server.ts'
import { startYaoyue, yaoyue } from '../support/program.ts'
import { startProvider, token } from '../support/puppet/provider.ts'

describe('yaoyue doctor', () => {
  let home = ''
  let telegram: BotApi
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'yaoyue-doctor-'))
    telegram = await startBotApi()
  })
  afterEach(async () => {
    await telegram.close()
    rmSync(home, { recursive: true, force: true })
  })
  const doctor = (env: Record<string, string> = {}) => yaoyue(['doctor'], { home, env })
  const onTelegram = () => ({ YAOYUE_TELEGRAM_TOKEN: telegram.token, YAOYUE_TELEGRAM_API: telegram.url })

  it('looks at the machine and the district where no network is configured', async () => {
    const { code, out } = await doctor()
    expect(code).toBe(0)
    expect(out).toMatch(/[✓!] disk: [\d,]+ MB are free/)
    expect(out).toContain('! directory: there is none: the sample district is used')
    expect(out).not.toContain('the directory has groups there')
    await yaoyue(['init', '--sample'], { home })
    const own = await doctor()
    expect(own.out).toContain('✓ directory: 虹口区')
    expect(own.out).toContain('! WeChat: the directory has groups there, and no account is configured')
  })

  it('says of Telegram whose token it is, what the bot hears, and whether it is in its groups', async () => {
    const { code, out } = await doctor(onTelegram())
    expect(code).toBe(0)
    expect(out).toContain('✓ Telegram token: belongs to @hongkou_yaoyue_bot')
    expect(out).toContain('✓ clock')
    expect(out).toContain('! privacy mode: is on')
    expect(out).toContain('/setprivacy')
    expect(out).toContain('✓ group -1001000172508 (长治居民区便民群1): the bot is a member')
  })

  it('says of a Telegram group that members may not write there', async () => {
    telegram.telegram.canWrite = false
    const { code, out } = await doctor(onTelegram())
    expect(code).toBe(1)
    expect(out).toContain('✗ group -1001000172508 (长治居民区便民群1): nobody but admins may write there')
  })

  it('looks at the groups as well that coordinators assigned since the directory was written', async () => {
    const store = await openLowdbStore({ disk: nodeDisk(join(home, 'sample')), clock: settableClock() })
    const own = { platform: 'telegram', id: `${unknownChat}`, name: '长治三号楼' } as const
    const group = {
      ...own,
      role: 'community',
      community: '310109018001',
      building: '3',
      temper: 'normal',
    } as const
    const value = { ...own, number: 1, at: 0, group, by: null }
    await store.commit(district, 0, aDecision([{ table: 'groups', key: `telegram:${own.id}`, value }]), null)
    await store.close()
    const { out } = await doctor(onTelegram())
    expect(out).toContain(`✗ group ${unknownChat} (长治三号楼): the bot is not in it`)
  })

  it('says of a refused token where to get it, and never shows one', async () => {
    telegram.failNext('getMe', refuse(401, 'Unauthorized'))
    const { code, out, err } = await doctor(onTelegram())
    expect(code).toBe(1)
    expect(out).toContain('✗ Telegram token: is refused')
    expect(out).toContain('BotFather')
    expect(out + err).not.toContain(telegram.token)
  })

  it('asks of several accounts on a network only that one of them is in each group, and says a remedy once', async () => {
    const second = await startOneBot({ groups: [70041106] })
    const first = await startOneBot({ groups: [70040963] })
    const urls = { YAOYUE_QQ_URL: `${first.url} ${second.url}`, YAOYUE_QQ_TOKEN: first.token }
    const { out } = await doctor(urls)
    await Promise.all([first.close(), second.close()])
    const [, one = '', two = ''] = out.split(/QQ, account \d of 2/)
    expect(one).toContain('✓ group 70040963')
    expect(one).not.toContain('group 70041106')
    expect(two).toContain('✓ group 70041106')
    expect(two).not.toContain('group 70040963')
    expect(one.match(/✗ group \d+ \(.*\): the account is not in it/g)?.length).toBeGreaterThan(1)
    expect(one.match(/invite it into the group/g)).toHaveLength(1)
  })

  it('says that Telegram cannot be reached', async () => {
    const env = onTelegram()
    await telegram.down()
    const { code, out } = await doctor(env)
    expect(code).toBe(1)
    expect(out).toContain('✗ Telegram: cannot be reached')
  })

  it('says of QQ which server it is, which groups are missing, and whether it remembers', async () => {
    const onebot = await startOneBot({ groups: [70040963], history: false })
    const { code, out } = await doctor({ YAOYUE_QQ_URL: onebot.url, YAOYUE_QQ_TOKEN: onebot.token })
    await onebot.close()
    expect(code).toBe(1)
    expect(out).toContain('✓ OneBot server: Ours 1.0')
    expect(out).toContain('✓ QQ account: 2854196310 is online')
    expect(out).toContain('✓ group 70040963')
    expect(out).toMatch(/✗ group 70041106 \(\S+\): the account is not in it/)
    expect(out).toContain('! history')
  })

  it('says of QQ that the account is muted in a group, and that the clocks agree', async () => {
    const onebot = await startOneBot({ groups: [70040963], isMuted: true, privateHistory: true })
    const { out } = await doctor({ YAOYUE_QQ_URL: onebot.url, YAOYUE_QQ_TOKEN: onebot.token })
    await onebot.close()
    expect(out).toMatch(/✗ group 70040963 \(\S+\): the account is muted there/)
    expect(out).toContain('✓ clock: agrees with the OneBot server’s')
    expect(out).toContain('✓ private history')
  })

  it('says that a OneBot server refuses the token, or is not there', async () => {
    const onebot = await startOneBot()
    const wrong = await doctor({ YAOYUE_QQ_URL: onebot.url, YAOYUE_QQ_TOKEN: 'wrong' })
    expect(wrong.out).toContain('✗ OneBot access token: is refused')
    await onebot.close()
    const gone = await doctor({ YAOYUE_QQ_URL: onebot.url, YAOYUE_QQ_TOKEN: onebot.token })
    expect(gone.out).toContain('✗ OneBot server: cannot be reached')
  })

  describe('of WeChat', () => {
    const clean: (() => Promise<unknown>)[] = []
    afterEach(async () => {
      for (const step of clean.splice(0).reverse()) await step()
    })
    async function provider(options: Parameters<typeof startProvider>[0] = {}) {
      const started = await startProvider(options)
      clean.push(() => started.kill())
      return started
    }
    const settings = (port: number, rest: object = {}): void =>
      writeFileSync(
        join(home, 'yaoyue.config.json'),
        JSON.stringify({
          networks: [{ kind: 'wechat', token, endpoint: `127.0.0.1:${port}`, withoutTls: true, ...rest }],
        }),
      )

    it('says that the puppet answers, who is logged in, and in which groups', async () => {
      const { port, tell } = await provider()
      await tell('contact', { id: 'wxid_wang', name: '王阿姨' })
      await tell('room', { id: 'oy-c1@chatroom', topic: '欧二便民群', members: ['wxid_wang'] })
      settings(port)
      const { out, code } = await doctor()
      expect(out).toContain(`✓ puppet provider: answers at 127.0.0.1:${port}`)
      expect(out).toContain('✓ WeChat account: wxid_bot is logged in')
      expect(out).toContain('✓ group oy-c1@chatroom (欧二居民区便民群1): the account is in “欧二便民群”')
      expect(out).toContain('✗ group p-oy1@chatroom (欧阳路惠民药房工作群): the account is not in it')
      expect(code).toBe(1)
    })

    it('says that somebody must scan, and leaves the account as it was', async () => {
      const { port, tell } = await provider({ login: false })
      await tell('scan', 'https://login.example/1')
      settings(port)
      const { out, code } = await doctor()
      expect(out).toContain('✗ WeChat account: is not logged in')
      expect(out).toContain('scan the code')
      expect(code).toBe(1)
    })

    it('says of a token that it is refused, or has no server name', async () => {
      const { port } = await provider({ token: 'insecure_another' })
      settings(port)
      expect((await doctor()).out).toContain('✗ WeChat token: is refused')
      settings(port, { token: 'nothing-before-it' })
      expect((await doctor()).out).toContain('✗ WeChat token: has no server name in it')
    })

    it('takes the word of the program that runs, and does not get in its way', {
      timeout: 60_000,
    }, async () => {
      const { port, tell } = await provider()
      await tell('contact', { id: 'wxid_wang', name: '王阿姨' })
      await tell('room', { id: 'oy-c1@chatroom', topic: '欧二便民群', members: ['wxid_wang'] })
      settings(port)
      const running = startYaoyue(['start', '--no-web', '--no-console', '--lang', 'en'], { home })
      clean.push(() => running.stop())
      await running.said('WeChat: connected as wxid_bot')
      const { out } = await doctor()
      expect(out).toContain('✓ WeChat account wxid_bot: is logged in, says the program that runs')
      expect(out).toContain('✓ group oy-c1@chatroom (欧二居民区便民群1): the account is a member')
      expect(out).toContain('✗ group p-oy1@chatroom (欧阳路惠民药房工作群): the account is not in it')
      await tell('logout')
      await tell('scan', 'https://login.example/2')
      await running.said('https://login.example/2')
      expect((await doctor()).out).toContain('✗ WeChat account wxid_bot: is not logged in')
    })
  })

  it('says that the disk is full, or will be', () => {
    const at = (megabytes: number) => diskFinding('/home', megabytes * 1_000_000)
    expect(at(501)).toMatchObject({ standing: 'good', remedy: null })
    expect(at(499)).toMatchObject({ standing: 'doubtful', remedy: { zh: '趁没满腾点地方' } })
    expect(at(49)).toMatchObject({ standing: 'bad', remedy: { zh: '腾地方：写不下的预约收不了' } })
  })

  it('says that nothing can be kept where the home shall be', async () => {
    const file = join(home, 'file')
    writeFileSync(file, '')
    const { out, code } = await yaoyue(['doctor'], { home: join(file, 'below') })
    expect(out).toContain('may not be written to')
    expect(out).toContain('name another: YAOYUE_HOME')
    expect(code).toBe(1)
  })

  it('says that the clock is behind what was written', async () => {
    const file = join(home, 'sample', 'yaoyue.log')
    mkdirSync(join(home, 'sample'))
    writeFileSync(file, '')
    const later = new Date(Date.now() + 3_600_000)
    utimesSync(file, later, later)
    const { out, code } = await doctor()
    // The program needs a moment to begin.
    expect(out).toMatch(/✗ clock: is 3[56]\d\d s behind/)
    expect(code).toBe(1)
  })

  it('speaks Chinese where the terminal does: what it found, and what to do', async () => {
    telegram.telegram.canWrite = false
    const onebot = await startOneBot({ groups: [], history: false })
    const { out } = await doctor({
      ...onTelegram(),
      YAOYUE_QQ_URL: onebot.url,
      YAOYUE_QQ_TOKEN: onebot.token,
      YAOYUE_WECHAT_TOKEN: 'nothing-before-it',
      LC_ALL: 'zh_CN.UTF-8',
    })
    await onebot.close()
    for (const said of [
      '这台机器',
      '! 名册：还没有：用的是示例区',
      '\nTelegram\n',
      '! 隐私模式：开着',
      '✗ 群 -1001000172508（长治居民区便民群1）：只有管理员能发言',
      '✗ 群 70040963（',
      '! 补看群消息：断线时群里说的，服务器补不回来',
      '✗ 微信token：里面没有服务器的名字',
    ])
      expect(out).toContain(said)
    // Every line says something in Chinese, but for names and commands.
    const english = out
      .split('\n')
      .filter((line) => !['', 'Telegram', 'QQ'].includes(line) && !/\p{Script=Han}/u.test(line))
    expect(english).toEqual([])
  })

  it('looks at every account of a file', async () => {
    const networks = [
      { kind: 'telegram', token: telegram.token, apiRoot: telegram.url },
      { kind: 'wechat', token: 'puppet_x', endpoint: '127.0.0.1:9' },
      { kind: 'wechat', token: 'puppet_y', endpoint: '127.0.0.1:8' },
    ]
    writeFileSync(join(home, 'yaoyue.config.json'), JSON.stringify({ networks }))
    const { code, out } = await doctor()
    expect(code).toBe(1)
    expect(out).toContain('\nTelegram\n')
    expect(out).toContain('WeChat, account 1 of 2\n  ✗ puppet provider: cannot be reached at 127.0.0.1:9')
    expect(out).toContain('WeChat, account 2 of 2\n  ✗ puppet provider: cannot be reached at 127.0.0.1:8')
  })
})
