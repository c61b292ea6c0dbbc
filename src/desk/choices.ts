import type { World } from '../dispatch/world.ts'
import type { Book, Question, QuestionAbout } from '../domain/book.ts'
import { type Choice, chatKey, type Language, type Post } from '../domain/message.ts'
import type { Decision } from '../domain/ports.ts'
import { type ChoiceWords, choiceWords } from '../replies/choice-words.ts'
import type { OrderView } from '../replies/phrases/appointment.ts'
import { phrasesFor } from '../replies/phrases-for.ts'
import { appointmentsIn } from './questions.ts'
import { listenerIn, medicinesOf, orderView } from './views.ts'

/**
 * Puts what can be chosen under the posts that ask: a press says what the person who was asked could have written.
 *
 * @param world with the changes of the decision
 */
export function withChoices(world: World, decision: Decision): Decision {
  const posts = [...decision.posts]
  for (const { table, value } of decision.changes) {
    if (table !== 'questions' || value === null || value.escalatedAt !== null) continue
    const at = posts.findLastIndex((post) => isAsking(world.book, post, value))
    const post = posts[at]
    const choices = choicesOf(world, value)
    if (post !== undefined && choices.length > 0) posts[at] = { ...post, choices, asked: value.account.id }
  }
  return { ...decision, posts }
}

/** Of what somebody was asked, that which a button stood for; a question that is settled has none any more. */
export const chosenBy = (
  world: World,
  { label, answer }: Choice,
  questions: readonly Question[],
): readonly Question[] =>
  questions
    .filter((question) =>
      choicesOf(world, question).some((one) => one.label === label && one.answer === answer),
    )
    .slice(0, 1)

function isAsking(book: Book, post: Post, { chat, about }: Question): boolean {
  const subjects = appointmentsIn(book, about)
  return (
    post.choices === undefined &&
    chatKey(post.to) === chatKey(chat) &&
    post.about.some((id) => subjects.includes(id))
  )
}

const said = (words: string): Choice => ({ label: words, answer: words })
const numbered = (labels: readonly string[]): readonly Choice[] =>
  labels.map((label, index) => ({ label, answer: String(index + 1) }))

/** What a question lets choose, in the order in which its text names it; empty where it wants words. */
function choicesOf(world: World, question: Question): readonly Choice[] {
  const { about } = question
  const language = languageOf(world.book, about)
  const words = choiceWords[language]
  switch (about.kind) {
    case 'missing':
      if (about.missing.kind === 'wanted') return [said(words.take), said(words.leave)]
      return about.missing.kind === 'drug' ? drugChoices(about.missing.choices, words) : []
    case 'which':
      return numbered(about.appointments.map((id) => orderLabel(world, question, id, language)))
    case 'which-item':
      return itemChoices(world, question, about.choices, words)
    case 'add-or-replace':
      return [said(words.add), said(words.replace)]
    case 'another':
      return [said(words.another), said(about.difference === 'time' ? words.otherTime : words.no)]
    case 'confirm-for-other':
      return [said(words.yes), said(words.no)]
    case 'recalled':
      return [said(words.notWanted), said(words.stillWanted)]
    case 'offer':
      return [said(words.take), said(words.leave)]
    case 'other-brand':
      return [said(words.otherBrand)]
    case 'room':
    case 'wanted':
    case 'unclear':
    case 'invited':
      return []
  }
}

/** A single guess is asked for a yes; both ways the numbers are those of the text. */
const drugChoices = (choices: readonly string[], words: ChoiceWords): readonly Choice[] => {
  if (choices.length === 0) return []
  return numbered(choices.length === 1 ? [words.yes, words.no] : [...choices, words.noneOfThem])
}

type ItemChoice = Extract<QuestionAbout, { kind: 'which-item' }>['choices'][number]

/** A single one is asked for a yes. What must not be named where it was asked has no button. */
function itemChoices(
  world: World,
  { chat, about }: Question,
  choices: readonly ItemChoice[],
  words: ChoiceWords,
): readonly Choice[] {
  if (choices.length === 1) return [said(words.yes), said(words.no)]
  const { itemLabel } = phrasesFor(languageOf(world.book, about))
  const listener = listenerIn(chat)
  const named = choices.flatMap(({ appointment, written }): readonly OrderView[] => {
    const order = world.book.appointments.get(appointment)
    if (order === undefined) return []
    const items = order.request.items.filter((item) => item.written === written)
    const medicines = medicinesOf(world, order, listener, items)
    return medicines.kind === 'named' ? [{ ...orderView(world, order, listener), medicines }] : []
  })
  return named.length < choices.length ? [] : numbered([...named.map(itemLabel), words.keepAll])
}

function orderLabel(world: World, { chat }: Question, id: string, language: Language): string {
  const appointment = world.book.appointments.get(id)
  if (appointment === undefined) return id
  return phrasesFor(language).orderLabel(orderView(world, appointment, listenerIn(chat)))
}

function languageOf(book: Book, about: QuestionAbout): Language {
  const [id] = appointmentsIn(book, about)
  return book.appointments.get(id ?? '')?.request.language ?? 'zh'
}
