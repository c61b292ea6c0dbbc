import { z } from 'zod'
import { type Catalogue, namesOf } from '../../src/catalogue/catalogue.ts'
import type { WrittenUtterance } from '../support/utterances.ts'

/** What we use of @nlpjs/basic, which ships no types and is no dependency of ours. */
interface Nlp {
  addLanguage(language: string): void
  addDocument(language: string, text: string, intent: string): void
  addNerRuleOptionTexts(language: string, entity: string, option: string, texts: readonly string[]): void
  train(): Promise<void>
  process(language: string, text: string): Promise<unknown>
  extractEntities(language: string, text: string): Promise<unknown>
}
interface Basic {
  dockStart(settings: unknown): Promise<{ get(name: string): Nlp }>
}

const classified = z.object({ intent: z.string() })
const extracted = z.object({
  entities: z.array(z.looseObject({ entity: z.string(), option: z.string().optional() })),
})

/**
 * nlp.js at its best on Chinese: without its Chinese package, which hides every name from its entity extraction, on
 * characters set apart for the intents, with exact names (its tolerant matching takes hundreds of milliseconds).
 */
export async function openNlpjs(catalogue: Catalogue, utterances: readonly WrittenUtterance[]) {
  const name = '@nlpjs/basic'
  const basic = (await import(name).catch(() => null)) as Basic | null
  if (basic === null) return null
  const start = performance.now()
  const dock = await basic.dockStart({
    settings: {
      nlp: {
        autoSave: false,
        forceNER: false,
        languages: ['zh'],
        nlu: { log: false },
        ner: { threshold: 1 },
      },
    },
    use: ['Basic'],
  })
  const nlp = dock.get('nlp')
  nlp.addLanguage('zh')
  const spaced = (text: string): string => [...text].join(' ')
  for (const { intent, line } of utterances)
    nlp.addDocument('zh', spaced(line.replace(/[{}<>]/g, '')), intent)
  for (const drug of catalogue.drugs.values())
    nlp.addNerRuleOptionTexts('zh', 'drug', drug.generic, namesOf(drug))
  await nlp.train()
  await nlp.extractEntities('zh', '药')
  return {
    loaded: performance.now() - start,
    async read(text: string): Promise<{ intent: string; drugs: ReadonlySet<string> }> {
      const { intent } = classified.parse(await nlp.process('zh', spaced(text)))
      const { entities } = extracted.parse(await nlp.extractEntities('zh', text))
      const drugs = entities.flatMap(({ entity, option }) =>
        entity === 'drug' && option !== undefined ? [option] : [],
      )
      return { intent, drugs: new Set(drugs) }
    },
  }
}
