import { describe, expect, it } from 'vitest'
import { type Network, networksShape, readNetworks } from '../../src/cli/networks.ts'

const read = (listed: unknown, environment: Record<string, string> = {}): readonly Network[] =>
  readNetworks(networksShape.parse(listed), environment, 'yaoyue.config.json')
const fromEnvironment = (environment: Record<string, string>): readonly Network[] => read([], environment)

describe('the networks that are configured', () => {
  it('are none by themselves', () => {
    expect(fromEnvironment({})).toEqual([])
    expect(fromEnvironment({ YAOYUE_TELEGRAM_TOKEN: '', YAOYUE_QQ_URL: ' ' })).toEqual([])
  })

  it('are any number of accounts on any mix', () => {
    const listed = [
      { kind: 'telegram', token: '1:a', apiRoot: 'http://127.0.0.1:8081/' },
      {
        kind: 'telegram',
        token: '2:b',
        webhook: { url: 'https://bot.example.org/t', listen: '8443', secret: 'x'.repeat(16) },
      },
      { kind: 'qq', url: 'ws://127.0.0.1:3001' },
      { kind: 'qq', listen: '0.0.0.0:6199', token: 'secret' },
      { kind: 'wechat', token: 'puppet_x' },
    ]
    expect(read(listed, { YAOYUE_TELEGRAM_TOKEN: '3:c' })).toMatchObject([
      { kind: 'telegram', apiRoot: 'http://127.0.0.1:8081' },
      { kind: 'telegram', webhook: { listen: { host: '127.0.0.1', port: 8443 } } },
      { kind: 'qq', url: 'ws://127.0.0.1:3001' },
      { kind: 'qq', listen: { host: '0.0.0.0', port: 6199 } },
      { kind: 'wechat' },
      { kind: 'telegram', token: '3:c' },
    ])
  })

  it('come from variables alone, several in one', () => {
    expect(
      fromEnvironment({
        YAOYUE_TELEGRAM_TOKEN: '1:a 2:b',
        YAOYUE_QQ_URL: 'ws://127.0.0.1:3001',
        YAOYUE_QQ_TOKEN: 'secret',
        YAOYUE_WECHAT_TOKEN: 'insecure_x',
        YAOYUE_WECHAT_ENDPOINT: '127.0.0.1:9000',
      }),
    ).toMatchObject([
      { kind: 'telegram', token: '1:a' },
      { kind: 'telegram', token: '2:b' },
      { kind: 'qq', url: 'ws://127.0.0.1:3001', token: 'secret' },
      { kind: 'wechat', token: 'insecure_x', endpoint: '127.0.0.1:9000' },
    ])
  })

  it('take their secrets from a variable that the file names', () => {
    const listed = [{ kind: 'qq', url: 'ws://127.0.0.1:3001', token: '$QQ_SECRET' }]
    expect(read(listed, { QQ_SECRET: 'hush' })).toMatchObject([{ token: 'hush' }])
    expect(() => read(listed)).toThrow('$QQ_SECRET: is a variable that is not set')
    const webhook = { url: 'https://bot.example.org/t', listen: '8443', secret: '$HOOK' }
    const called = [{ kind: 'telegram', token: '1:a', webhook }]
    expect(read(called, { HOOK: 'y'.repeat(16) })).toMatchObject([{ webhook: { secret: 'y'.repeat(16) } }])
    // A short one in a variable is as easily guessed as one in the file.
    expect(() => read(called, { HOOK: 'short' })).toThrow('write 16 to 256 letters')
  })

  it.each([
    ['no way to connect', { kind: 'qq' }, 'we connect to the OneBot server'],
    ['two ways', { kind: 'qq', url: 'ws://h:1', listen: '1' }, 'it connects to us'],
    ['a door open to everybody', { kind: 'qq', listen: '0.0.0.0:6199' }, 'other machines'],
    ['an address of another kind', { kind: 'qq', url: 'http://127.0.0.1:3001' }, 'ws:// or wss://'],
    ['no port', { kind: 'qq', listen: 'here' }, 'host:port'],
    ['a port that is none', { kind: 'qq', listen: '70000' }, '65535'],
    [
      'a weak secret',
      { kind: 'telegram', token: '1:a', webhook: { url: 'https://h/', listen: '1', secret: 'short' } },
      '16 to 256',
    ],
    ['a word that is not known', { kind: 'telegram', token: '1:a', tokn: 'x' }, 'tokn'],
    ['a network that is not known', { kind: 'signal', token: 'x' }, 'kind'],
  ])('are refused with %s', (_, network, words) => {
    expect(() => read([network])).toThrow(words)
  })

  it('say which variable is wrong', () => {
    expect(() => fromEnvironment({ YAOYUE_QQ_URL: 'here' })).toThrow('YAOYUE_QQ_')
    expect(() =>
      fromEnvironment({ YAOYUE_TELEGRAM_TOKEN: '1:a', YAOYUE_TELEGRAM_WEBHOOK: 'https://h/' }),
    ).toThrow('webhook.secret')
  })

  it.each([
    ['YAOYUE_WECHAT_ENDPOINT', '127.0.0.1:9000', 'set YAOYUE_WECHAT_TOKEN as well'],
    ['YAOYUE_TELEGRAM_WEBHOOK', 'https://h/', 'set YAOYUE_TELEGRAM_TOKEN as well'],
    ['YAOYUE_QQ_TOKEN', 'secret', 'set YAOYUE_QQ_URL as well'],
  ])('say that %s alone is half an account', (name, value, said) => {
    expect(() => fromEnvironment({ [name]: value })).toThrow(`${name}: is set, but no account is: ${said}`)
  })

  it('are the same where the list names the usual variables, and refused where one is there twice', () => {
    const listed = [{ kind: 'telegram', token: '$YAOYUE_TELEGRAM_TOKEN' }]
    expect(read(listed, { YAOYUE_TELEGRAM_TOKEN: '1:a' })).toEqual([{ kind: 'telegram', token: '1:a' }])
    const puppet = { kind: 'wechat', token: '$YAOYUE_WECHAT_TOKEN', endpoint: 'h:1' }
    expect(read([puppet], { YAOYUE_WECHAT_TOKEN: 'insecure_a' })).toHaveLength(1)
    expect(
      read([puppet, { ...puppet, endpoint: 'h:2' }], { YAOYUE_WECHAT_TOKEN: 'insecure_a' }),
    ).toHaveLength(2)
    expect(() => read([...listed, ...listed], { YAOYUE_TELEGRAM_TOKEN: '1:a' })).toThrow('is there twice')
    const door = { kind: 'qq', listen: '6199', token: 'a' }
    expect(() => read([door, { ...door, token: 'b' }])).toThrow('account of QQ is there twice')
    expect(read([door, { ...door, listen: '6200' }])).toHaveLength(2)
  })

  it('may have their secrets in variables of the usual names', () => {
    const listed = [{ kind: 'qq', url: 'ws://127.0.0.1:3001', token: '$YAOYUE_QQ_TOKEN' }]
    expect(read(listed, { YAOYUE_QQ_TOKEN: 'secret' })).toMatchObject([{ token: 'secret' }])
  })
})
