import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { getCookie, setCookie } from 'hono/cookie'
import { localDay } from '../booking/calendar.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { byCode } from '../desk/ledger.ts'
import type { World } from '../dispatch/world.ts'
import type { Book } from '../domain/book.ts'
import type { Directory, Person } from '../domain/directory.ts'
import { directoryNow } from '../domain/directory-now.ts'
import type { Holidays } from '../domain/holidays.ts'
import { type Log, silentLog, traceOf } from '../domain/log.ts'
import type { Language, Post } from '../domain/message.ts'
import type { Clock, FailedPost } from '../domain/ports.ts'
import type { AccountStanding } from '../domain/standing.ts'
import { csvOf } from '../exchange/csv.ts'
import { assetsFolder, loadAssets } from './assets.ts'
import { dayView, readDay } from './day.ts'
import { dayListView, type ListedBy } from './day-list.ts'
import { dayTable } from './day-table.ts'
import { type Chore, choreOf, type Errand, type ErrandLabel } from './errands.ts'
import { knownHosts, ownPagesOnly, strictHeaders } from './guard.ts'
import { languageOf, rememberLanguage } from './language.ts'
import { lessonsPath } from './lessons/address.ts'
import { createPulse, draw, type Snapshot, streamPage } from './live.ts'
import { needsOf } from './needs.ts'
import { networksAddress, networksPage } from './networks/page.ts'
import { networkWords } from './networks/words.ts'
import { numbersView } from './numbers.ts'
import { dayListPage } from './pages/day-list-page.ts'
import { dayPage } from './pages/day-page.ts'
import { type Notice, noticePage } from './pages/notice-page.ts'
import { numbersAddress, numbersPage } from './pages/numbers-page.ts'
import { storyAddress } from './pages/order.ts'
import type { Html, Page, Setting } from './pages/page.ts'
import { searchPage } from './pages/search-page.ts'
import { type Content, type Surroundings, shell } from './pages/shell.ts'
import { slotPage } from './pages/slot-page.ts'
import { storyPage } from './pages/story-page.ts'
import { unsentAddress, unsentPage } from './pages/unsent-page.ts'
import { search } from './search.ts'
import { type SignIn, sessionLasts } from './sign-in.ts'
import { slotView } from './slot.ts'
import { numbered, remembered, type State, steady } from './states.ts'
import { storyView } from './story.ts'
import { isForUnsent, unsentOf } from './unsent.ts'
import { isForNetworks, maySee, streetsOf, type Viewer, viewerOf, type Who, whoOf } from './viewer.ts'
import type { Words } from './words/words.ts'
import { wordsFor } from './words/words-for.ts'

/** What a mounted page may use of the board: its frame, in the reader's language. */
export interface Frame {
  readonly language: Language
  page(content: Content): Html
  /** The reader's account; null for the owner of the machine. */
  readonly reader: Person | null
  /** Codes of the streets that the reader answers for. */
  readonly streets: readonly string[]
  /** The board's page about a code that was said in a chat. */
  codeAddress(code: string): string
  /** Where the reader can say what a name means that was read wrongly; null where they may not. */
  lessonAddress(name: string): string | null
}

/** A page that an adapter brings along. */
export interface MountedPage {
  /** `/chat` */
  readonly path: string
  /** Who may open it besides the owner of the machine. Without any it is for trying things out. */
  readonly roles?: readonly Person['role'][]
  readonly labels: Readonly<Record<Language, string>>
  /** What waits there for a person, and how the day's page calls it after its number. */
  readonly errands?: {
    readonly label: ErrandLabel
    waiting(): Promise<readonly Omit<Errand, 'path'>[]>
  }
  app(frame: (context: Context) => Frame): Hono
}

export interface BoardParts {
  readonly desk: {
    ask(): Promise<Book>
    watch(listener: (post: Post) => void): () => void
    failures(): Promise<readonly FailedPost[]>
    /** @returns false where there is no such failed post any more */
    resend(postId: string): Promise<boolean>
  }
  /** How the bot's accounts on networks stand; absent where there is no network. */
  readonly standings?: () => readonly AccountStanding[]
  readonly directory: Directory
  readonly catalogue: Catalogue
  readonly holidays: Holidays
  readonly clock: Clock
  readonly signIn: SignIn
  /** `host:port` under which the board may be reached; others are refused. */
  readonly hosts: ReadonlySet<string>
  /** Where the reader's browser prefers none. */
  readonly language: Language
  /** Cookies only over TLS: true behind a proxy that ends it. */
  readonly secure: boolean
  readonly mounted: readonly MountedPage[]
  readonly log?: Log
}

export interface Board {
  readonly app: Hono<Env>
  /** Ends all live pages. */
  close(): void
}

type Env = { Variables: { viewer: Viewer } }
/** What the pages are drawn from, with the directory as it stands. */
type Scenery = World & State
type PageOf = (world: Scenery, viewer: Viewer, setting: Setting, context: Context<Env>) => Page | null

/** The most that a form of ours sends, in bytes. */
const largestForm = 512 * 1024

/** The coordinators' board: pages, sign-in and live changes. Everything that is shown goes through `Viewer` first. */
export function createBoard(parts: BoardParts): Board {
  const { desk, directory, catalogue, holidays, clock, signIn, mounted, log = silentLog } = parts
  const { timezone } = directory.district
  const assets = loadAssets()
  const stateNow = steady({
    ask: desk.ask,
    failures: desk.failures,
    standings: parts.standings ?? (() => []),
    errands: async () => {
      const all = mounted.map(async ({ path, errands }) =>
        ((await errands?.waiting()) ?? []).map((one) => ({ ...one, path })),
      )
      return (await Promise.all(all)).flat()
    },
  })
  const pulse = createPulse({ ask: stateNow, watch: desk.watch, log })
  const closed = new AbortController()
  const versions = numbered()
  const drawn = remembered()

  const worldOf = (state: State): Scenery => ({
    directory: directoryNow(directory, state.book),
    catalogue,
    holidays,
    ...state,
  })
  const worldNow = async (): Promise<Scenery> => worldOf(await stateNow())

  /** As the directory has them at this moment: an account that was stopped sees nothing from then on. */
  async function viewerIn(context: Context): Promise<Viewer | null> {
    const who = signIn.session(getCookie(context, signIn.cookieName))
    return who === null ? null : viewerOf((await worldNow()).directory, who)
  }

  /** The viewers of requests, for the frames that mounted pages ask for. */
  const viewers = new WeakMap<Request, Viewer>()

  const mountedFor = (viewer: Viewer | null): readonly MountedPage[] =>
    viewer === null ? [] : mounted.filter((page) => mayOpen(page, viewer))

  /** Where one can try the bot out. */
  const trialFor = (viewer: Viewer): string | null =>
    mountedFor(viewer).find(({ roles }) => roles === undefined)?.path ?? null

  const mayTeach = (viewer: Viewer | null): boolean =>
    mountedFor(viewer).some(({ path }) => path === lessonsPath)

  function settingOf(language: Language, viewer: Viewer): Setting {
    return {
      language,
      words: wordsFor(language),
      scene: { now: clock.now(), timezone },
      tryAt: trialFor(viewer),
      teachAt: mayTeach(viewer) ? lessonsPath : null,
    }
  }

  function aroundOf(context: Context, viewer: Viewer | null, words: Words): Surroundings {
    const language = languageOf(context, parts.language)
    const url = new URL(context.req.url)
    return {
      words,
      district: directory.district.name,
      viewer,
      links: [
        { address: '/', label: words.board },
        { address: '/search', label: words.search },
        ...mountedFor(viewer).map(({ path, labels }) => ({ address: path, label: labels[language] })),
        ...(parts.standings !== undefined && viewer !== null && isForNetworks(viewer)
          ? [{ address: networksAddress, label: networkWords(language).title }]
          : []),
      ],
      here: `${url.pathname.replace(/^\/+/, '/')}${url.search}`,
      asset: assets.address,
    }
  }

  const render = (context: Context, viewer: Viewer | null, content: Content): Html =>
    shell(aroundOf(context, viewer, wordsFor(languageOf(context, parts.language))), content)

  function notice(context: Context, viewer: Viewer | null, of: Notice, status: 200 | 401 | 403 | 404 | 500) {
    const page = noticePage(of)
    const bodies = page.panels.map(({ body }) => body)
    return context.html(render(context, viewer, { title: page.title, body: bodies, live: null }), status)
  }

  function missing(context: Context, viewer: Viewer) {
    const words = wordsFor(languageOf(context, parts.language))
    const link = { address: '/', label: words.back }
    return notice(context, viewer, { title: words.missingTitle, text: words.missingText, link }, 404)
  }

  const app = new Hono<Env>()
  app.use(strictHeaders)
  app.use(knownHosts(parts.hosts))
  app.use(ownPagesOnly)
  app.use(bodyLimit({ maxSize: largestForm }))
  app.use(exceptStreams(compress({ threshold: 2048 })))
  app.use(rememberLanguage(parts.secure))
  app.route(assetsFolder, assets.app)

  app.get('/enter/:token', async (context) => {
    const token = context.req.param('token')
    const viewer = await viewerIn(context)
    const words = wordsFor(languageOf(context, parts.language))
    if (signIn.isGood(token)) {
      const act = { address: `/enter/${encodeURIComponent(token)}`, label: words.enter }
      return notice(context, null, { title: words.enterTitle, text: words.enterText, act }, 200)
    }
    if (viewer !== null) return context.redirect(homeOf(viewer), 303)
    return notice(context, null, { title: words.badLinkTitle, text: words.badLinkText }, 403)
  })

  app.post('/enter/:token', async (context) => {
    const who = signIn.redeem(context.req.param('token'))
    const viewer = who === null ? null : viewerOf((await worldNow()).directory, who)
    const words = wordsFor(languageOf(context, parts.language))
    if (who === null || viewer === null)
      return notice(context, null, { title: words.badLinkTitle, text: words.badLinkText }, 403)
    setSession(context, who)
    return context.redirect(homeOf(viewer), 303)
  })

  const homeOf = (viewer: Viewer): string => trialFor(viewer) ?? '/'

  const setSession = (context: Context, who: Who): void =>
    setCookie(context, signIn.cookieName, signIn.openSession(who), {
      httpOnly: true,
      sameSite: 'Strict',
      secure: parts.secure,
      path: '/',
      maxAge: sessionLasts / 1000,
    })

  // From here on only for those who have signed in.
  app.use(async (context, next) => {
    const viewer = await viewerIn(context)
    if (viewer !== null) {
      context.set('viewer', viewer)
      viewers.set(context.req.raw, viewer)
      return next()
    }
    const words = wordsFor(languageOf(context, parts.language))
    return notice(
      context,
      null,
      { title: words.signInTitle, text: words.signInText, how: words.signInHow },
      401,
    )
  })

  app.post('/sign-out', (context) => {
    setCookie(context, signIn.cookieName, '', { path: '/', maxAge: 0, httpOnly: true, sameSite: 'Strict' })
    return context.redirect('/', 303)
  })

  /** A page, and its changes under `/live`. */
  function livePage(path: string, pageOf: PageOf): void {
    app.get(path, async (context) => {
      const viewer = context.get('viewer')
      const setting = settingOf(languageOf(context, parts.language), viewer)
      const state = await stateNow()
      const page = pageOf(worldOf(state), viewer, setting, context)
      if (page === null) return missing(context, viewer)
      const { pathname } = new URL(context.req.url)
      const query = new URLSearchParams({ lang: setting.language, seen: markOf(state, setting) })
      const body = page.panels.map((panel) => panel.body)
      return context.html(
        render(context, viewer, { title: page.title, body, live: `/live${pathname}?${query}` }),
      )
    })
    app.get(`/live${path}`, (context) => {
      const who = whoOf(context.get('viewer'))
      const language = languageOf(context, parts.language)
      const { pathname } = new URL(context.req.url)
      const snapshot = async (): Promise<Snapshot | null> => {
        // Asked anew each time: a session ends, and a role may be taken away, while a page stays open.
        const viewer = await viewerIn(context)
        if (viewer === null) return null
        const state = await stateNow()
        const setting = settingOf(language, viewer)
        const mark = markOf(state, setting)
        return drawn(state, `${who}|${pathname}|${mark}`, async () => {
          const page = pageOf(worldOf(state), viewer, setting, context)
          return page === null ? null : { mark, panels: await draw(page.panels) }
        })
      }
      return streamPage(context, {
        pulse,
        snapshot,
        seen: context.req.query('seen') ?? '',
        closed: closed.signal,
      })
    })
  }

  const run = crypto.randomUUID().slice(0, 8)
  const markOf = (state: State, { language, scene }: Setting): string =>
    `${run}-${versions(state)}-${Math.floor(scene.now / 60_000)}-${language}`

  const dayOf =
    (choose: (context: Context<Env>, setting: Setting) => string | null): PageOf =>
    (world, viewer, setting, context) => {
      const day = choose(context, setting)
      if (day === null) return null
      const { now } = setting.scene
      return dayPage(
        dayView(world, viewer, day, now),
        needsOf(world, viewer, now),
        choresOf(world, viewer, setting),
        setting,
      )
    }

  function choresOf(world: Scenery, viewer: Viewer, { language, words }: Setting): readonly Chore[] {
    const unsent = unsentOf(world, viewer, world.failures).length
    const down = isForNetworks(viewer)
      ? world.standings.filter(({ footing }) => footing !== 'connected').length
      : 0
    const streets = streetsOf(viewer, world.directory)
    const elsewhere = mountedFor(viewer).flatMap(({ path, errands }) =>
      errands === undefined
        ? []
        : (choreOf(world.errands, { path, label: errands.label[language] }, streets) ?? []),
    )
    return [
      ...(unsent === 0 ? [] : [{ address: unsentAddress, count: unsent, label: words.unsent.title }]),
      ...(down === 0 ? [] : [{ address: networksAddress, count: down, label: networkWords(language).down }]),
      ...elsewhere,
    ]
  }

  livePage(
    '/',
    dayOf((_context, { scene }) => localDay(scene.now, timezone)),
  )
  livePage(
    '/days/:day',
    dayOf((context) => readDay(context.req.param('day'))),
  )
  const listOf =
    (by: ListedBy): PageOf =>
    (world, viewer, setting, context) => {
      const day = readDay(context.req.param('day'))
      return day === null
        ? null
        : dayListPage(dayListView(world, viewer, day, by, setting.scene.now), setting)
    }
  livePage('/days/:day/list', listOf('pharmacy'))
  livePage('/days/:day/list/agents', listOf('agent'))
  app.get('/days/:day/list.csv', async (context) => {
    const viewer = context.get('viewer')
    const day = readDay(context.req.param('day'))
    if (day === null) return missing(context, viewer)
    const setting = settingOf(languageOf(context, parts.language), viewer)
    const view = dayListView(await worldNow(), viewer, day, 'pharmacy', setting.scene.now)
    return context.body(csvOf(dayTable(view, setting)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="yaoyue-${day}.csv"`,
    })
  })
  livePage(numbersAddress, (world, viewer, setting) =>
    numbersPage(numbersView(world, viewer, setting.scene.now), setting),
  )
  livePage('/slots/:pharmacy/:from', (world, viewer, setting, context) => {
    const from = Number(context.req.param('from'))
    const isInstant = Number.isSafeInteger(from) && Math.abs(from) <= 8.64e15
    const view = isInstant ? slotView(world, viewer, context.req.param('pharmacy') ?? '', from) : null
    return view === null ? null : slotPage(view, setting)
  })
  livePage('/appointments/:id', (world, viewer, setting, context) => {
    const appointment = world.book.appointments.get(context.req.param('id') ?? '')
    // What is not theirs looks to a role as if it were not there.
    if (appointment === undefined || !maySee(viewer, world, appointment)) return null
    return storyPage(storyView(world, viewer, appointment), setting)
  })

  livePage(networksAddress, (world, viewer, setting) =>
    isForNetworks(viewer) ? networksPage(world.standings, setting) : null,
  )
  livePage(unsentAddress, (world, viewer, setting) =>
    isForUnsent(viewer) ? unsentPage(unsentOf(world, viewer, world.failures), setting) : null,
  )
  app.post(`${unsentAddress}/again`, async (context) => {
    const viewer = context.get('viewer')
    if (!isForUnsent(viewer)) return missing(context, viewer)
    const { post } = await context.req.parseBody()
    const world = await worldNow()
    // Only what they are shown, whatever the form says. What has gone meanwhile needs no answer but the list without it.
    const shown = unsentOf(world, viewer, world.failures).find(({ id }) => id === post)
    if (shown !== undefined) await desk.resend(shown.id)
    return context.redirect(unsentAddress, 303)
  })

  app.get('/codes/:code', async (context) => {
    const viewer = context.get('viewer')
    const world = await worldNow()
    const code = context.req.param('code')
    const appointment = byCode(world.book, code)
    // A code that was mistyped in a chat is linked there, too: the search says what can be done.
    if (appointment === null || !maySee(viewer, world, appointment))
      return context.redirect(`/search?${new URLSearchParams({ q: code })}`, 303)
    return context.redirect(storyAddress(appointment.id), 303)
  })

  app.get('/search', async (context) => {
    const viewer = context.get('viewer')
    const setting = settingOf(languageOf(context, parts.language), viewer)
    const page = searchPage(search(await worldNow(), viewer, context.req.query('q') ?? ''), setting)
    const body = page.panels.map((panel) => panel.body)
    return context.html(render(context, viewer, { title: page.title, body, live: null }))
  })

  const onlyWho =
    (page: MountedPage): MiddlewareHandler<Env> =>
    async (context, next) => {
      const viewer = context.get('viewer')
      return mayOpen(page, viewer) ? next() : missing(context, viewer)
    }
  for (const page of mounted) {
    const frame = (context: Context): Frame => {
      const viewer = viewers.get(context.req.raw) ?? null
      return {
        language: languageOf(context, parts.language),
        page: (content) => render(context, viewer, content),
        reader: viewer?.kind === 'role' ? viewer.person : null,
        streets: viewer === null ? [] : streetsOf(viewer, directory),
        codeAddress: (code) => `/codes/${encodeURIComponent(code)}`,
        lessonAddress: (name) =>
          mayTeach(viewer) ? `${lessonsPath}?${new URLSearchParams({ name })}` : null,
      }
    }
    app.use(page.path, onlyWho(page))
    app.use(`${page.path}/*`, onlyWho(page))
    app.route(page.path, page.app(frame))
  }

  app.notFound(async (context) => {
    const viewer = await viewerIn(context)
    return viewer === null ? context.text('Not found', 404) : missing(context, viewer)
  })
  app.onError((error, context) => {
    log.error(traceOf(error), 'a page could not be made')
    const words = wordsFor(languageOf(context, parts.language))
    return notice(context, null, { title: words.brokenTitle, text: words.brokenText }, 500)
  })

  return {
    app,
    close() {
      closed.abort()
      pulse.close()
    },
  }
}

const mayOpen = ({ roles }: MountedPage, viewer: Viewer): boolean =>
  viewer.kind === 'owner' || (roles?.includes(viewer.person.role) ?? false)

/** A stream that waits to be compressed would not be live. */
const exceptStreams =
  (middleware: MiddlewareHandler): MiddlewareHandler =>
  (context, next) =>
    context.req.header('accept')?.includes('text/event-stream') ? next() : middleware(context, next)
