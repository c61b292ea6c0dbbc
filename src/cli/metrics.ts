import type { Desk, Figures } from '../index.ts'

/** What a Prometheus server scrapes. Numbers only: no ids, no names, no words. */
export interface Metrics {
  readonly contentType: string
  render(): Promise<string>
}

export async function createMetrics(desk: Pick<Desk, 'figures'>): Promise<Metrics> {
  const { Gauge, Registry, collectDefaultMetrics } = await import('prom-client')
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'yaoyue_' })
  const registers = [registry]
  const gauge = (name: string, help: string) => new Gauge({ name: `yaoyue_${name}`, help, registers })
  const labelled = (name: string, help: string, label: string) =>
    new Gauge({ name: `yaoyue_${name}`, help, labelNames: [label], registers })

  const messages = labelled(
    'messages_last_day',
    'Messages taken within the last day, by how they ended',
    'outcome',
  )
  const appointments = labelled('appointments', 'Appointments in the book', 'status')
  const outbox = labelled(
    'outbox_total',
    'Messages to networks since the start, by what became of them',
    'result',
  )
  const waiting = gauge('posts_waiting', 'Posts that wait to be sent')
  const failed = gauge('posts_failed', 'Posts that could not be sent for good and wait for a person')
  const refused = gauge('messages_refused_total', 'Messages that could not be stored, since the start')
  const ticked = gauge('ticked_timestamp_seconds', 'When timed work was last done')

  function set(figures: Figures): void {
    for (const [outcome, count] of Object.entries(figures.outcomes)) messages.set({ outcome }, count)
    for (const [status, count] of Object.entries(figures.appointments)) appointments.set({ status }, count)
    for (const [result, count] of Object.entries(figures.outbox)) outbox.set({ result }, count)
    waiting.set(figures.waiting)
    failed.set(figures.failed)
    refused.set(figures.refused)
    ticked.set((figures.tickedAt ?? 0) / 1000)
  }

  return {
    contentType: registry.contentType,
    async render() {
      set(await desk.figures())
      return registry.metrics()
    },
  }
}
