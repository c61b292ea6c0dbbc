import type { Role } from '../../src/domain/directory.ts'
import type { Language } from '../../src/domain/message.ts'

export interface Example {
  readonly label: string
  readonly text: string
}

type Sayings = Readonly<Record<Role | 'private', (code: string) => readonly Example[]>>

const zh: Sayings = {
  resident: () => [
    { label: '要一样药', text: '@志愿者 我妈的络活喜快吃完了，要两盒' },
    { label: '要三样药', text: '@志愿者 要二甲双胍2盒、阿司匹林肠溶片1盒、钙尔奇1瓶' },
    {
      label: '接龙',
      text: '@志愿者\n#接龙 本周要配药的接一下\n1. 4-201 陈阿婆 络活喜2盒\n2. 6-502 孙老师 格华止1盒\n3. 9-103 阿芳 美林1瓶',
    },
    { label: '改主意', text: '@志愿者 改成3盒吧' },
    { label: '不要了', text: '@志愿者 不要了，取消' },
    { label: '问到哪了', text: '@志愿者 我的药到了吗？' },
    { label: '紧急', text: '@志愿者 我爸突然胸口疼，气也喘不上来了' },
  ],
  private: () => [
    { label: '要一样药', text: '络活喜2盒，我住欧二3号502' },
    { label: '别在群里念', text: '别在群里念我的药' },
  ],
  pharmacist: (code) => [
    { label: '审核通过', text: `审核通过 ${code}` },
    { label: '备好了', text: `${code} 已备好` },
    { label: '缺货', text: '络活喜缺货' },
    { label: '到货', text: '络活喜到货了' },
  ],
  agent: (code) => [
    { label: '取药单', text: '@志愿者 取药单' },
    { label: '收了卡', text: `@志愿者 ${code} 医保卡收了` },
    { label: '取到了', text: `@志愿者 ${code} 已取` },
    { label: '送到了', text: `@志愿者 ${code} 已送达` },
  ],
  coordinator: (code) => [
    { label: '待处理', text: '待处理' },
    { label: '汇总', text: '汇总' },
    { label: '改派', text: `改派 ${code} 到 赤峰路医院` },
  ],
  operator: () => [{ label: '替人要药', text: '@志愿者 3-502王阿姨来电，要络活喜两盒' }],
}

const en: Sayings = {
  resident: () => [
    { label: 'One medicine', text: '@volunteer two boxes of Norvasc for my mum please' },
    { label: 'Three', text: '@volunteer 2 boxes metformin, 1 box aspirin and 1 bottle Caltrate' },
    { label: 'Changed my mind', text: '@volunteer make it 3 boxes' },
    { label: 'Not any more', text: '@volunteer cancel it please' },
    { label: 'Where is it?', text: '@volunteer where is my order?' },
    { label: 'Emergency', text: '@volunteer my father has chest pain and cannot breathe' },
  ],
  private: () => [{ label: 'One medicine', text: '2 boxes of Norvasc, 欧二 building 3 room 502' }],
  pharmacist: (code) => [
    { label: 'Approve', text: `approved ${code}` },
    { label: 'Ready', text: `${code} ready` },
    { label: 'Out of stock', text: '络活喜 out of stock' },
    { label: 'Back in stock', text: '络活喜 back in stock' },
  ],
  agent: (code) => [
    { label: 'Pick-up list', text: '@volunteer pick-up list' },
    { label: 'Picked up', text: `@volunteer ${code} picked up` },
    { label: 'Delivered', text: `@volunteer ${code} delivered` },
  ],
  coordinator: (code) => [
    { label: 'To do', text: 'to do' },
    { label: 'Summary', text: 'summary' },
    { label: 'Reassign', text: `改派 ${code} 到 赤峰路医院` },
  ],
  operator: () => [{ label: 'For a caller', text: '@volunteer 3-502王阿姨 called, two boxes of Norvasc' }],
}

/** Who has a role asks for the board in private. */
const board: Readonly<Record<Language, Example>> = {
  zh: { label: '要看板', text: '看板' },
  en: { label: 'The board', text: 'board' },
}

/** @param code the last one that was said in the chat */
export function examplesFor(
  language: Language,
  role: Role,
  inPrivate: boolean,
  code: string,
): readonly Example[] {
  const sayings = language === 'en' ? en : zh
  if (!inPrivate) return sayings[role](code)
  return role === 'resident' ? sayings.private(code) : [board[language], ...sayings[role](code)]
}
