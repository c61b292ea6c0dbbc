/** What may stand beside medicines in an order that is nothing but a list of them. */
const besideMedicines =
  /[ⒹⒸⓈⓃⒶ\s+/片盒取拿来我要和跟急药的0]|那个|这个|那种|谢谢|麻烦|还有|今天|明天|后天|上午|下午|中午|早上|傍晚|晚上|下班|(?:这|下)?(?:周|礼拜|星期)[一二三四五六日天]|\d{1,2}点半?|please|thanks|and|the/y

/** Nothing but medicines, amounts and where and when: on the masked text. */
export const isOnlyMedicines = (masked: string): boolean =>
  /[ⒹⒸ]/.test(masked) && isMadeOf(besideMedicines, masked)

/** Whether matches of a sticky expression follow upon one another to the end: most texts have something else at once. */
function isMadeOf(expression: RegExp, text: string): boolean {
  expression.lastIndex = 0
  while (expression.lastIndex < text.length) if (!expression.test(text)) return false
  return true
}
