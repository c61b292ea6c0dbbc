import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { Person } from '../../src/domain/directory.ts'
import type { Account, Language } from '../../src/domain/message.ts'
import { asset, wordIn } from '../web-page.ts'
import { type Correction, type Corrections, machinesOwner, type PasteBridge } from './bridge.ts'
import { decodeText } from './decode.ts'
import { type Html, type PasteView, pastePage } from './page.ts'
import { longestPaste, mostMessages } from './parse.ts'
import type { Place } from './places.ts'
import { type PasteWords, pasteWords } from './words.ts'

/** The frame of the program's pages, as the board lends it to a mounted page. */
interface Frame {
  readonly language: Language
  readonly streets: readonly string[]
  /** Null for the owner of the machine. */
  readonly reader: Account | null
  lessonAddress(name: string): string | null
  page(content: { title: string; body: Html; live: string | null; script?: string; style?: string }): Html
}

/** The bridge in a browser, for coordinators: each sees the groups of their streets. */
export function createPastePages(bridge: PasteBridge) {
  const script = asset(import.meta.dirname, '/paste', 'paste.js', 'text/javascript; charset=utf-8')
  const style = asset(import.meta.dirname, '/paste', 'paste.css', 'text/css; charset=utf-8')

  async function show(
    context: Context,
    frame: Frame,
    view: Partial<Pick<PasteView, 'place' | 'pasted' | 'stretch' | 'notice'>> = {},
  ) {
    const words = pasteWords(frame.language)
    const isTheirs = ({ street }: Place): boolean => frame.streets.includes(street)
    const followUps = (await bridge.followUps()).filter(({ place }) => isTheirs(place))
    const places = bridge.places.filter(isTheirs)
    const [first = null] = places
    const body = pastePage({
      words,
      places,
      // Whoever has one group need not choose it.
      place: view.place ?? (places.length === 1 ? first : null),
      pasted: view.pasted ?? '',
      mark: markOf(view.pasted ?? ''),
      stretch: view.stretch ?? null,
      // What belongs to the group just pasted from stands first.
      followUps: followUps.toSorted(
        (a, b) => Number(b.place.id === view.place?.id) - Number(a.place.id === view.place?.id),
      ),
      notice: view.notice ?? null,
      lessonAddress: frame.lessonAddress,
    })
    return context.html(
      frame.page({ title: words.title, body, live: null, script: script.address, style: style.address }),
    )
  }

  const placeOf = (frame: Frame, id: string | undefined): Place | null =>
    bridge.places.find((place) => place.id === id && frame.streets.includes(place.street)) ?? null

  function app(frameOf: (context: Context) => Frame): Hono {
    const app = new Hono()
    app.get('/paste.js', script.serve)
    app.get('/paste.css', style.serve)

    app.get('/', (context) => {
      const frame = frameOf(context)
      const notice = noticeOf(context, pasteWords(frame.language))
      return show(context, frame, { place: placeOf(frame, context.req.query('place')), notice })
    })

    // Whoever changes the language, or reloads, behind a form.
    app.on('GET', ['/look', '/take', '/done'], (context) =>
      context.redirect(`/paste${new URL(context.req.url).search}`, 303),
    )

    app.post('/look', async (context) => {
      const frame = frameOf(context)
      const form = await context.req.formData()
      const place = placeOf(frame, wordIn(form, 'place'))
      const pasted = await pastedIn(form)
      if (place === null)
        return show(context, frame, { pasted, notice: pasteWords(frame.language).unknownGroup })
      const stretch = await bridge.look(place, pasted, correctionsIn(form, pasted))
      return show(context, frame, { place, pasted, stretch })
    })

    app.post('/take', async (context) => {
      const frame = frameOf(context)
      const form = await context.req.formData()
      const place = placeOf(frame, wordIn(form, 'place'))
      const pasted = await pastedIn(form)
      if (place === null)
        return show(context, frame, { pasted, notice: pasteWords(frame.language).unknownGroup })
      const { count, heeded, known } = await bridge.take(
        place,
        pasted,
        correctionsIn(form, pasted),
        accountOf(frame),
      )
      const counts = { taken: `${count}`, heeded: `${heeded}`, known: `${known.length}` }
      const came = new URLSearchParams({ place: place.id, ...counts })
      return context.redirect(`/paste?${came}`, 303)
    })

    app.post('/done', async (context) => {
      const frame = frameOf(context)
      const form = await context.req.formData()
      const named = new Set(form.getAll('post').filter((id) => typeof id === 'string'))
      const waiting = (await bridge.followUps()).filter(({ place }) => placeOf(frame, place.id) !== null)
      // Only what waits on their own streets, whatever the form says; what came meanwhile goes on waiting.
      const posts = waiting.flatMap((one) => one.posts).filter((id) => named.has(id))
      if (posts.length > 0) await bridge.pasted({ posts, text: lined(wordIn(form, 'text')) })
      const place = placeOf(frame, wordIn(form, 'place'))
      return context.redirect(
        place === null ? '/paste' : `/paste?${new URLSearchParams({ place: place.id })}`,
        303,
      )
    })
    return app
  }

  return {
    path: '/paste',
    labels: { zh: pasteWords('zh').title, en: pasteWords('en').title } satisfies Record<Language, string>,
    roles: ['coordinator', 'operator'] satisfies Person['role'][],
    errands: {
      label: { zh: pasteWords('zh').errands, en: pasteWords('en').errands } satisfies Record<
        Language,
        string
      >,
      waiting: async () =>
        (await bridge.followUps()).map(({ place, isUrgent }) => ({ street: place.street, urgent: isUrgent })),
    },
    app,
  }
}

/** What came of the stretch that was taken just now. */
function noticeOf(context: Context, words: PasteWords): string | null {
  const count = (name: string): number => countIn(context, name)
  const [taken, heeded, known] = [count('taken'), count('heeded'), count('known')]
  const said = [
    ...(taken === 0 ? [] : [words.read(taken, heeded)]),
    ...(known === 0 ? [] : [words.known(known)]),
    ...(heeded === 0 ? [] : [words.below]),
  ]
  return said.length === 0 ? null : said.join(words.betweenSentences)
}

function countIn(context: Context, name: string): number {
  const count = Number(context.req.query(name) ?? '')
  return Number.isSafeInteger(count) && count > 0 ? count : 0
}

/** Whoever pastes answers for it. */
const accountOf = ({ reader }: Frame): Account =>
  reader === null ? machinesOwner : { platform: reader.platform, id: reader.id }

const markOf = (pasted: string): string => createHash('sha256').update(pasted).digest('hex').slice(0, 16)

/** None where the text has been changed since its lines were shown. */
function correctionsIn(form: FormData, pasted: string): Corrections {
  if (wordIn(form, 'mark') !== markOf(pasted)) return new Map()
  const count = Math.min(Number.parseInt(wordIn(form, 'lines'), 10) || 0, mostMessages)
  const entries = Array.from({ length: count }, (_, index): [number, Correction] => [
    index,
    {
      text: lined(wordIn(form, `text-${index}`)).trim(),
      isForBot: form.has(`bot-${index}`),
      isSkipped: form.has(`skip-${index}`),
      isAnew: form.has(`anew-${index}`),
    },
  ])
  return new Map(entries)
}

/** The text of the field, or of the file where the field is empty. */
async function pastedIn(form: FormData): Promise<string> {
  const typed = lined(wordIn(form, 'pasted'))
  const file = form.get('file')
  if (typed.trim() !== '' || !(file instanceof File)) return typed.slice(0, longestPaste + 1)
  return lined(decodeText(new Uint8Array(await file.arrayBuffer()))).slice(0, longestPaste + 1)
}

/** Forms send line breaks as CR LF. */
const lined = (text: string): string => text.replace(/\r\n?/gu, '\n')
