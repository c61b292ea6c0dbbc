import { type Context, Hono } from 'hono'
import { type Coordinator, officeLabel, oversees } from '../../desk/office/offices.ts'
import type { Book } from '../../domain/book.ts'
import type { Directory } from '../../domain/directory.ts'
import { directoryNow } from '../../domain/directory-now.ts'
import type { Language } from '../../domain/message.ts'
import type { Frame, MountedPage } from '../board.ts'
import { coordinatorAt } from '../coordinator.ts'
import { peoplePage } from './page.ts'
import { peopleWords } from './words.ts'

export interface PeopleDesk {
  ask(): Promise<Book>
  office(words: string, coordinator: Coordinator, language: Language): Promise<string | null>
}

/** Who does what, and which group is whose: with the words that a coordinator would use in a chat. */
export function createPeoplePages(desk: PeopleDesk, written: Directory): MountedPage {
  async function show(context: Context, frame: Frame, answer: string | null) {
    const book = await desk.ask()
    const directory = directoryNow(written, book)
    const words = peopleWords(frame.language)
    const query = (context.req.query('q') ?? '').trim().slice(0, 40)
    const coordinator = coordinatorAt(frame)
    const streets = directory.streets.filter(({ code }) => frame.streets.includes(code))
    const body = peoplePage({
      words,
      answer,
      streets,
      communities: streets.flatMap(({ communities }) => communities),
      pharmacies: directory.pharmacies.filter(({ street }) => frame.streets.includes(street)),
      people: directory.people
        .filter((person) => oversees(directory, coordinator, person))
        .map((person) => ({ person, office: officeLabel(directory, person) }))
        .filter(({ person, office }) => `${person.name} ${office}`.includes(query)),
      query,
      isWhole: streets.length === directory.streets.length,
      unassigned: [...book.groups.values()].filter(({ group }) => group === null),
    })
    return context.html(frame.page({ title: words.title, body, live: null }))
  }

  function app(frameOf: (context: Context) => Frame): Hono {
    const app = new Hono()
    app.get('/', (context) => show(context, frameOf(context), null))
    const act = (path: string, wordsOf: (form: FormData) => string): void => {
      app.post(path, async (context) => {
        const frame = frameOf(context)
        const words = wordsOf(await context.req.formData())
        return show(context, frame, await desk.office(words, coordinatorAt(frame), frame.language))
      })
    }
    act('/give', (form) => `登记 ${wordIn(form, 'office')} ${wordIn(form, 'name')}`)
    act('/person', (form) => `${wordIn(form, 'act') === 'stop' ? '停用' : '登记'} ${wordIn(form, 'name')}`)
    act('/assign', (form) => `归属 群${wordIn(form, 'group')} ${wordIn(form, 'community')}`)
    return app
  }

  return {
    path: '/people',
    labels: { zh: peopleWords('zh').title, en: peopleWords('en').title },
    roles: ['coordinator'],
    app,
  }
}

/** One line of what a form says: a line break would end the word that it becomes. */
function wordIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim().slice(0, 60) : ''
}
