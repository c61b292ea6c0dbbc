import { z } from 'zod'
import { InputError } from '../exchange/input-error.ts'
import { sentenceOf } from '../exchange/shape-words.ts'
import { networkName } from '../replies/network-words.ts'

/** Where a secret stands in the file itself, or the name of a variable that holds it: `$YAOYUE_TELEGRAM_TOKEN`. */
const secret = z.string().trim().min(1, 'must not be empty')

/** `8443` or `0.0.0.0:8443`; this machine alone where no host is named. */
const listen = z
  .string()
  .regex(/^(?:[\w.-]+:|\[[\da-f:]+\]:)?\d{1,5}$/i, 'write a port, or host:port')
  .transform((words) => {
    const [, host = '127.0.0.1', port = ''] = /^(?:\[?([^\]]+?)\]?:)?(\d+)$/.exec(words) ?? []
    return { host, port: Number(port) }
  })
  .refine(({ port }) => port <= 65_535, 'a port is a number up to 65535')

const address = (...protocols: readonly string[]) =>
  z
    .string()
    .refine(
      (words) => protocols.includes(URL.parse(words)?.protocol ?? ''),
      `write an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}`,
    )

const variable = /^\$[A-Z][A-Z0-9_]*$/
/** What Telegram takes, and nobody guesses. */
const safeSecret = z.string().regex(/^[\w-]{16,256}$/, 'write 16 to 256 letters, digits, _ and -')
const webhookSecret = z.union([z.string().regex(variable), safeSecret], {
  error: 'write 16 to 256 letters, digits, _ and -',
})

const telegram = z.strictObject({
  kind: z.literal('telegram'),
  token: secret,
  /** A Bot API server of one's own. */
  apiRoot: address('https:', 'http:')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** Telegram calls this address instead of being asked. */
  webhook: z.strictObject({ url: address('https:', 'http:'), listen, secret: webhookSecret }).optional(),
})

const qq = z
  .strictObject({
    kind: z.literal('qq'),
    /** Forward: the OneBot server's address. */
    url: address('ws:', 'wss:').optional(),
    /** Reverse: where the OneBot server finds us. */
    listen: listen.optional(),
    token: secret.optional(),
  })
  .refine(({ url, listen: own }) => (url === undefined) !== (own === undefined), {
    message: 'needs either "url" (we connect to the OneBot server) or "listen" (it connects to us)',
  })
  .refine(({ listen: own, token }) => own === undefined || token !== undefined || isLocal(own.host), {
    path: ['token'],
    message: 'is needed where other machines can connect: the same as in the OneBot server',
  })

const wechat = z.strictObject({
  kind: z.literal('wechat'),
  token: secret,
  /** `host:port` of the puppet provider; without it the token says where it is. */
  endpoint: z
    .string()
    .regex(/^\S+:\d{1,5}$/, 'write host:port')
    .optional(),
  /** Only towards a provider on this machine. */
  withoutTls: z.boolean().optional(),
})

export const networkShape = z.discriminatedUnion('kind', [telegram, qq, wechat])
export const networksShape = z.array(networkShape)

/** One account on one network, with its secrets. */
export type Network = z.infer<typeof networkShape>

type Environment = Readonly<Record<string, string | undefined>>

const isLocal = (host: string): boolean => ['127.0.0.1', 'localhost', '::1'].includes(host)

/**
 * The accounts of the file, then those of the environment; a variable may name several tokens or addresses with spaces
 * between them.
 * @param file where the list stands, for complaints
 * @throws {InputError}
 */
export function readNetworks(
  listed: readonly Network[],
  environment: Environment,
  file: string,
): readonly Network[] {
  const inFile = listed.map((network, nth) => withSecrets(network, environment, `${file}: networks[${nth}]`))
  // Whose list names the usual variables means the same account.
  const beside = fromVariables(environment).filter((one) => !inFile.some((other) => isSame(one, other)))
  const networks = [...inFile, ...beside]
  refuseTwins(networks, file)
  refuseHalves(networks, environment)
  return networks
}

/** Whether two connections would fight for one account. */
function isSame(one: Network, other: Network): boolean {
  if (one.kind === 'telegram') return other.kind === 'telegram' && one.token === other.token
  if (one.kind === 'qq') return other.kind === 'qq' && placeOf(one) === placeOf(other)
  const isElsewhere =
    other.kind !== 'wechat' ||
    (one.endpoint !== undefined && other.endpoint !== undefined && one.endpoint !== other.endpoint)
  return !isElsewhere && one.token === other.token
}

const placeOf = ({ url, listen: own }: Extract<Network, { kind: 'qq' }>): string =>
  url ?? `${own?.host}:${own?.port}`

/** The same account twice would lose messages to itself for ever. @throws {InputError} */
function refuseTwins(networks: readonly Network[], file: string): void {
  const twin = networks.find((one, nth) => networks.slice(0, nth).some((other) => isSame(one, other)))
  if (twin === undefined) return
  const { en, zh } = networkName(twin.kind)
  throw new InputError(file, [
    {
      place: 'networks',
      message: {
        en: `the same account of ${en} is there twice, counting the environment’s: take one out`,
        zh: `同一个${zh}账号写了两遍（环境变量里的也算）：去掉一个`,
      },
    },
  ])
}

/** Variables that say nothing alone, and which of their network they wait for. */
const halves = [
  { kind: 'wechat', given: 'YAOYUE_WECHAT_ENDPOINT', missing: 'YAOYUE_WECHAT_TOKEN' },
  { kind: 'telegram', given: 'YAOYUE_TELEGRAM_WEBHOOK', missing: 'YAOYUE_TELEGRAM_TOKEN' },
  { kind: 'qq', given: 'YAOYUE_QQ_TOKEN', missing: 'YAOYUE_QQ_URL' },
] as const

/** Half an account would be left out without a word, and somebody would look for the reason. @throws {InputError} */
function refuseHalves(networks: readonly Network[], environment: Environment): void {
  for (const { kind, given, missing } of halves) {
    if ((environment[given] ?? '') === '' || networks.some((network) => network.kind === kind)) continue
    throw new InputError({ en: 'the environment', zh: '环境变量' }, [
      {
        place: given,
        message: {
          en: `is set, but no account is: set ${missing} as well (or list the account in the settings)`,
          zh: `设了，账号却没有：再设上 ${missing}（或者在设置里列出账号）`,
        },
      },
    ])
  }
}

/** What the variables of the environment set up by themselves. */
function fromVariables(environment: Environment): readonly Network[] {
  const { YAOYUE_TELEGRAM_TOKEN, YAOYUE_TELEGRAM_API, YAOYUE_TELEGRAM_WEBHOOK } = environment
  const { YAOYUE_TELEGRAM_LISTEN, YAOYUE_TELEGRAM_SECRET } = environment
  const { YAOYUE_QQ_URL, YAOYUE_QQ_LISTEN, YAOYUE_QQ_TOKEN } = environment
  const { YAOYUE_WECHAT_TOKEN, YAOYUE_WECHAT_ENDPOINT } = environment
  const webhook = YAOYUE_TELEGRAM_WEBHOOK && {
    url: YAOYUE_TELEGRAM_WEBHOOK,
    listen: YAOYUE_TELEGRAM_LISTEN ?? '8443',
    secret: YAOYUE_TELEGRAM_SECRET ?? '',
  }
  const found: readonly (readonly [string, object])[] = [
    ...words(YAOYUE_TELEGRAM_TOKEN).map((token) => {
      const network = {
        kind: 'telegram',
        token,
        apiRoot: YAOYUE_TELEGRAM_API || undefined,
        webhook: webhook || undefined,
      }
      return ['YAOYUE_TELEGRAM_…', network] as const
    }),
    ...words(YAOYUE_QQ_URL).map((url) => {
      return ['YAOYUE_QQ_…', { kind: 'qq', url, token: YAOYUE_QQ_TOKEN || undefined }] as const
    }),
    ...words(YAOYUE_QQ_LISTEN).map((own) => {
      return ['YAOYUE_QQ_…', { kind: 'qq', listen: own, token: YAOYUE_QQ_TOKEN || undefined }] as const
    }),
    ...words(YAOYUE_WECHAT_TOKEN).map((token) => {
      return [
        'YAOYUE_WECHAT_…',
        { kind: 'wechat', token, endpoint: YAOYUE_WECHAT_ENDPOINT || undefined },
      ] as const
    }),
  ]
  return found.map(([variables, network]) => {
    const read = networkShape.safeParse(network)
    if (read.success) return read.data
    throw new InputError(
      { en: `the environment (${variables})`, zh: `环境变量（${variables}）` },
      read.error.issues.map((issue) => ({ place: issue.path.join('.'), message: sentenceOf(issue) })),
    )
  })
}

const words = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/[\s,]+/).filter((word) => word !== '')

/** A variable may hold anything. @throws {InputError} */
function webhookSecretOf(given: string, place: string): string {
  const read = safeSecret.safeParse(given)
  if (read.success) return read.data
  throw new InputError(
    place,
    read.error.issues.map((issue) => ({ place: 'webhook.secret', message: sentenceOf(issue) })),
  )
}

/** Puts in the place of `$NAME` what the variable holds. */
function withSecrets(network: Network, environment: Environment, place: string): Network {
  const lookUp = (given: string): string => {
    if (!variable.test(given)) return given
    const value = environment[given.slice(1)]
    if (value !== undefined && value !== '') return value
    throw new InputError(place, [
      {
        place: given,
        message: {
          en: 'is a variable that is not set: set it, or write the secret itself',
          zh: '这个环境变量没有设：设上它，或者直接写出来',
        },
      },
    ])
  }
  switch (network.kind) {
    case 'telegram':
      return {
        ...network,
        token: lookUp(network.token),
        ...(network.webhook && {
          webhook: { ...network.webhook, secret: webhookSecretOf(lookUp(network.webhook.secret), place) },
        }),
      }
    case 'qq':
      return { ...network, ...(network.token !== undefined && { token: lookUp(network.token) }) }
    case 'wechat':
      return { ...network, token: lookUp(network.token) }
  }
}
