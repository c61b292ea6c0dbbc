import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Language } from '../domain/message.ts'

const languageCookie = 'yaoyue-language'
const aYear = 31_536_000

/** `?lang`, else what was chosen before, else what the browser prefers. */
export function languageOf(context: Context, fallback: Language): Language {
  const said = context.req.query('lang') ?? getCookie(context, languageCookie)
  if (said === 'zh' || said === 'en') return said
  const accepted = context.req.header('accept-language')?.toLowerCase() ?? ''
  const first = accepted.split(',').find((part) => /^\s*(?:zh|en)\b/.test(part))
  if (first === undefined) return fallback
  return first.trim().startsWith('zh') ? 'zh' : 'en'
}

/** What was chosen stays chosen. */
export const rememberLanguage =
  (secure: boolean): MiddlewareHandler =>
  async (context, next) => {
    const said = context.req.query('lang')
    if ((said === 'zh' || said === 'en') && !context.req.path.startsWith('/live'))
      setCookie(context, languageCookie, said, { path: '/', sameSite: 'Lax', maxAge: aYear, secure })
    await next()
  }
