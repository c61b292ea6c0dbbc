import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type BotApi, startBotApi } from '../support/bot-api/server.ts'
import { user } from '../support/bot-api/telegram.ts'
import { freePort } from '../support/free-port.ts'
import { text } from '../support/onebot/account.ts'
import { type OneBot, startOneBot } from '../support/onebot/server.ts'
import { startYaoyue, yaoyue } from '../support/program.ts'

/** Groups of the sample district. */
const telegramGroup = -1001000172508
const qqGroup = 70040963

describe('the program on its networks', () => {
  let home = ''
  let telegram: BotApi
  let onebot: OneBot
  let child: ChildProcess | null = null
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'yaoyue-live-'))
    telegram = await startBotApi()
    onebot = await startOneBot()
  })
  afterEach(async () => {
    child?.kill('SIGKILL')
    child = null
    await telegram.close()
    await onebot.close()
    rmSync(home, { recursive: true, force: true })
  })

  it('answers on two of them from one process, and ends when it is told to', {
    timeout: 60_000,
  }, async () => {
    const program = spawn(process.execPath, ['src/cli/main.ts', 'start', '--no-web'], {
      cwd: resolve(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        YAOYUE_HOME: home,
        YAOYUE_LANG: 'en',
        YAOYUE_TELEGRAM_TOKEN: telegram.token,
        YAOYUE_TELEGRAM_API: telegram.url,
        YAOYUE_QQ_URL: onebot.url,
        YAOYUE_QQ_TOKEN: onebot.token,
      },
    })
    child = program
    const out = program.stdout.setEncoding('utf8')
    const ready = new Promise<void>((resolve) => {
      let said = ''
      out.on('data', (words) => {
        said += words
        if (said.includes('Telegram: connected') && said.includes('QQ: connected')) resolve()
      })
    })
    const answers = Promise.all([telegram.called('sendMessage'), onebot.called('send_group_msg')])
    await ready
    telegram.telegram.post(telegramGroup, user(501, '3-502 王阿姨'), { text: '@志愿者 络活喜2盒' })
    onebot.say({
      group: qqGroup,
      user: 502,
      nickname: '太阳',
      card: '5-101 李伯伯',
      message: [text('@志愿者 达喜2盒')],
    })
    const [onTelegram, onQq] = await answers
    expect(onTelegram.payload).toMatchObject({
      chat_id: telegramGroup,
      text: expect.stringContaining('王阿姨'),
    })
    expect(JSON.stringify(onQq.params)).toContain('李伯伯')

    program.kill('SIGTERM')
    const [code] = await once(program, 'exit')
    expect(code).toBe(0)
  })

  it('does not start where every account is refused, and says what to do', async () => {
    const { code, err } = await yaoyue(['start', '--no-web'], {
      home,
      env: { YAOYUE_TELEGRAM_TOKEN: '1:wrong', YAOYUE_TELEGRAM_API: telegram.url },
    })
    expect(code).toBe(1)
    expect(err).toContain('yaoyue: Telegram refuses the token: copy it again from @BotFather')
    // With its pages as well it ends: nobody must look for what keeps it.
    const chinese = await yaoyue(['start', '--port', '0', '--lang', 'zh'], {
      home,
      env: { YAOYUE_TELEGRAM_TOKEN: '1:wrong', YAOYUE_TELEGRAM_API: telegram.url },
    })
    expect(chinese).toMatchObject({ code: 1, out: '' })
    expect(chinese.err).toContain('到 @BotFather 重新复制')
    expect(readdirSync(join(home, 'sample'))).not.toContain('lock')
  })

  it('says at the terminal how each account stands, and when that has changed', {
    timeout: 60_000,
  }, async () => {
    await yaoyue(['init', '--sample'], { home })
    await onebot.down()
    const running = startYaoyue(['start', '--no-web', '--no-console', '--lang', 'zh'], {
      home,
      env: { YAOYUE_QQ_URL: onebot.url, YAOYUE_QQ_TOKEN: onebot.token },
    })
    try {
      await running.said('QQ：没连上，会一直试')
      await running.said('按 Ctrl-C 停下')
      await onebot.up()
      await running.said('QQ：连上了，账号 2854196310')
      // Whoever starts it again must not find themselves talking to real groups.
      const again = await yaoyue(['start', '--port', '0', '--lang', 'zh'], { home })
      expect(again).toEqual({ code: 0, out: '已经在运行了，不用再开。\n', err: '' })
    } finally {
      await running.stop()
    }
  })

  it('says where a server is awaited that connects to it, who came in vain, and who came', {
    timeout: 60_000,
  }, async () => {
    await yaoyue(['init', '--sample'], { home })
    const port = await freePort()
    const env = { YAOYUE_QQ_LISTEN: `${port}`, YAOYUE_QQ_TOKEN: onebot.token }
    const running = startYaoyue(['start', '--no-web', '--no-console', '--lang', 'zh'], { home, env })
    const door = `ws://127.0.0.1:${port}/，请求头带 Authorization: Bearer <token>`
    const doctor = async (): Promise<string> => (await yaoyue(['doctor', '--lang', 'zh'], { home, env })).out
    try {
      await running.said(`QQ：等OneBot服务器来连：反向WebSocket（Universal）${door}`)
      const stranger = new WebSocket(`ws://127.0.0.1:${port}/`)
      await once(stranger, 'error')
      await running.said('QQ：有人来连过，token不对，或者没带。等OneBot服务器来连')
      expect(await doctor()).toMatch(
        /没有OneBot服务器连着\d+端口；有人来连过，token不对[\s\S]*Authorization: Bearer/,
      )
      const server = await startOneBot({ reverse: `ws://127.0.0.1:${port}/` })
      await running.said('QQ：连上了，账号 2854196310')
      expect(await doctor()).toContain('QQ账号 2854196310：连着')
      await server.close()
    } finally {
      await running.stop()
    }
  })

  it('says that a port is taken', async () => {
    const taken = await aTakenPort()
    const { code, err } = await yaoyue(['start', '--no-web', '--lang', 'zh'], {
      home,
      env: { YAOYUE_QQ_LISTEN: `127.0.0.1:${taken.port}` },
    })
    await taken.free()
    expect({ code, err }).toEqual({
      code: 1,
      err: `yaoyue: QQ：127.0.0.1:${taken.port} 被别的程序占着：换个端口，或者停掉那个\n`,
    })
  })
})

async function aTakenPort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, free: () => new Promise((resolve) => server.close(resolve)) }
}
