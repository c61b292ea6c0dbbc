/** 除了005都备好了: what is left out, and the sentence without it. */
export interface AllBut {
  readonly except: string
  readonly said: string
}

const rest =
  '(?:其[他余它]|别的|剩下|余下|都|均|全部?|所有|统统|\\ball\\b|\\beverything\\b|\\bthe\\s+rest\\b)'
const butFor =
  '(?:除(?:了|开|去|掉)?|[就只]还?(?:差|剩|缺)|还差|不(?:包括|含|算)|(?:\\ball|everything)?\\s*(?:except(?:\\s+for)?|apart\\s+from|but\\s+not|\\bbut))'
const notYet = '(?:还|先|暂时|也)*(?:没|未|不)(?:有)?(?:备|配|取|拿|领|送|收|好|审|过|到|弄|给|来)?\\S{0,3}'

/** In this order; each with what is left out as its group. */
const forms: readonly RegExp[] = [
  // 除了005都备好了, 除005外全好了
  new RegExp(`除(?:了|开|去|掉)?\\s*(.{1,40}?)(?:以外|之外|外)?[,，\\s]*(?:的)?(?=${rest})`),
  new RegExp(`(?:\\b(?:except(?:\\s+for)?|apart\\s+from)\\s+)(.{1,40}?)[,，\\s]+(?=${rest})`, 'i'),
  // 005以外都备好了
  new RegExp(`^(.{1,40}?)(?:以外|之外)[,，\\s]*(?:的)?(?=${rest})`),
  // 都备好了，就差005
  new RegExp(
    `(?<=${rest}[^,，。;；]{0,16})[,，。;；\\s]+${butFor}\\s*(.{1,40}?)(?:了|的|以外|之外|外|${notYet})?$`,
    'i',
  ),
  // 都备好了，005除外
  new RegExp(`(?<=${rest}[^,，。;；]{0,16})[,，。;；\\s]+(\\S{1,40}?)(?:除外|不算|例外)$`),
  // 005没拿，其他都取了
  new RegExp(
    `^([^,，。;；]{1,40}?)${notYet}[,，。;；\\s]+(?=(?:其[他余它]|别的|剩下|余下)\\S{0,3}(?:都|全|已|备|配|好|取|拿|送|过|审|收))`,
  ),
  // 其他都取了，005没拿
  new RegExp(
    `(?<=(?:其[他余它]|别的|剩下|余下|都|全部?)[^,，。;；]{0,16})[,，。;；\\s]+(?:[就只](?:有|是)?)?([^,，。;；]{1,40}?)${notYet}$`,
  ),
]
const mayBe = /除|以外|之外|其[他余它]|别的|[剩余]下|都|全|\bexcept\b|\bapart\s+from\b|\bbut\b|差/i

/**
 * All but those that are named; null where nothing is left out, or nobody can say what.
 * @param said normalised
 */
export function readAllBut(said: string): AllBut | null {
  if (said.length > 120 || !mayBe.test(said)) return null
  for (const form of forms) {
    const found = form.exec(said)
    const except = found?.[1]?.trim() ?? ''
    // 都取了，卡没还: a card is no order.
    if (found === null || !/[\p{L}\d]/u.test(except) || /^(?:医保|社保)?卡$|^没/.test(except)) continue
    return { except, said: said.replace(found[0], '').trim() }
  }
  return null
}

/** Something is left out, said in whatever way: 除, 就差. What is said of the rest must not be noted of what is named. */
export const leavesOut = (said: string): boolean =>
  /除(?!夕)|以外|之外|\bexcept\b|\bapart\s+from\b/i.test(said)
