import { type Context, Hono } from 'hono'
import { byCode } from '../../desk/ledger.ts'
import type { Coordinator } from '../../desk/office/offices.ts'
import { mayServe } from '../../desk/people.ts'
import type { Book } from '../../domain/book.ts'
import type { Directory } from '../../domain/directory.ts'
import { directoryNow } from '../../domain/directory-now.ts'
import { type Lesson, lessonKey } from '../../domain/lesson.ts'
import { type Account, accountKey, type Language } from '../../domain/message.ts'
import { trainingLine } from '../../intake/intent/taught.ts'
import { intentsZh } from '../../replies/lessons.ts'
import { plain } from '../../replies/plain.ts'
import type { Frame, MountedPage } from '../board.ts'
import { coordinatorAt } from '../coordinator.ts'
import { lessonsPath } from './address.ts'
import { type LessonLine, lessonsPage } from './page.ts'
import { dayOf, type LessonPageWords, lessonPageWords, taughtIntents } from './words.ts'

export interface LessonsDesk {
  ask(): Promise<Book>
  office(words: string, coordinator: Coordinator, language: Language): Promise<string | null>
}

/** What the reading has been taught, and where it is taught: with the words that a coordinator would use in a chat. */
export function createLessonPages(desk: LessonsDesk, written: Directory): MountedPage {
  const { timezone } = written.district

  async function show(context: Context, frame: Frame, answer: string | null) {
    const book = await desk.ask()
    const directory = directoryNow(written, book)
    const words = lessonPageWords(frame.language)
    const { name, code } = begun(context, book, directory, coordinatorAt(frame))
    const lessons = [...book.lessons.values()]
      .toSorted((a, b) => b.at - a.at)
      .map((lesson) => lineOf(lesson, words, nameOf(directory, lesson.by)))
    const body = lessonsPage({ words, lessons, name, code, answer })
    return context.html(frame.page({ title: words.title, body, live: null }))
  }

  function lineOf(lesson: Lesson, words: LessonPageWords, by: string): LessonLine {
    return {
      key: lessonKey(lesson),
      text:
        lesson.kind === 'alias'
          ? `${lesson.name} = ${lesson.brand ?? lesson.drug}`
          : words.reading(trainingLine(lesson.masked), words.intents[lesson.intent]),
      taughtBy: words.taughtBy(by, dayOf(lesson.at, timezone)),
    }
  }

  /** What is taken back by a chat's word: the name, or the number that a reading has in the list at this moment. */
  async function forgetting(key: string): Promise<string | null> {
    const all = [...(await desk.ask()).lessons.values()]
    const lesson = all.find((one) => lessonKey(one) === key)
    if (lesson === undefined) return null
    if (lesson.kind === 'alias') return `忘 ${lesson.name}`
    return `忘 ${all.filter(({ kind }) => kind === 'reading').indexOf(lesson) + 1}`
  }

  function app(frameOf: (context: Context) => Frame): Hono {
    const app = new Hono()
    app.get('/', (context) => show(context, frameOf(context), null))
    const act = (path: string, wordsOf: (form: FormData) => string | null | Promise<string | null>): void => {
      app.post(path, async (context) => {
        const frame = frameOf(context)
        const words = await wordsOf(await context.req.formData())
        const answer = words === null ? null : await desk.office(words, coordinatorAt(frame), frame.language)
        return show(context, frame, answer)
      })
    }
    // An equals sign would end the name.
    act('/name', (form) => `学 ${wordIn(form, 'name').replaceAll('=', '')}=${wordIn(form, 'meaning')}`)
    act('/reading', (form) => {
      const intent = taughtIntents.find((one) => one === form.get('intent'))
      const [code, said] = [wordIn(form, 'code'), wordIn(form, 'words')]
      if (intent === undefined || code + said === '') return null
      return code === '' ? `学 “${said}” 是${intentsZh[intent]}` : `读错 ${code} 是${intentsZh[intent]}`
    })
    act('/forget', (form) => {
      const key = form.get('key')
      return typeof key === 'string' ? forgetting(key) : null
    })
    return app
  }

  return {
    path: lessonsPath,
    labels: { zh: lessonPageWords('zh').title, en: lessonPageWords('en').title },
    roles: ['coordinator'],
    app,
  }
}

/** `?name=` from a line that was just read, `?code=` from an order's story; of that the name that nobody knew. */
function begun(context: Context, book: Book, directory: Directory, coordinator: Coordinator) {
  const given = context.req.method === 'GET' ? context.req.query('name') : undefined
  const code = context.req.method === 'GET' ? (context.req.query('code') ?? '') : ''
  const order = code === '' ? null : byCode(book, code)
  if (order === null || !mayServe(directory, coordinator, order))
    return { name: plain(given ?? '', 30), code: '' }
  const unknown = order.request.items.find(({ drug }) => drug === null)?.written
  return { name: plain(given ?? unknown ?? '', 30), code: order.code }
}

const nameOf = (directory: Directory, by: Account): string =>
  directory.people.find((person) => accountKey(person) === accountKey(by))?.name ?? '管理员'

/** One line of what a form says: a line break would end the word that it becomes. */
function wordIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim().slice(0, 150) : ''
}
