import type { Saying } from '../saying.ts'

/** What whoever dispenses should know of whoever takes it. */
export const health: readonly Saying[] = [
  // 过敏性鼻炎 is an illness of many, and forbids nothing.
  { examples: ['头孢过敏', "I'm allergic to penicillin"], words: ['过敏(?!性)', 'allerg'] },
  {
    examples: [
      '我怀孕三个月了',
      '怀了',
      '在哺乳期',
      '还在喂奶',
      '母乳',
      'she is pregnant',
      'breast-feeding',
      'nursing',
    ],
    words: ['孕|怀了', '哺乳|喂奶|母乳', 'pregnan|breast-?feed|nursing'],
  },
  {
    examples: [
      '肾不好要注意',
      '肝功能差',
      '胃出血过',
      '心脏不舒服',
      '在透析',
      'bad kidneys',
      'liver',
      'on dialysis',
    ],
    words: [
      '(?:肾|肝|胃|心脏|肺)(?:功能)?(?:不好|不太好|勿好|衰|差|损|切|移植|痛|不舒服|出血|溃疡)',
      '透析',
      'kidney|liver|dialysis',
    ],
  },
  {
    examples: ['心脏装过支架', '搭桥', '有起搏器', '手术前', '术后第三天'],
    words: ['支架|搭桥|起搏器', '手术[前后]|术后'],
  },
  {
    examples: ['青光眼', '有糖尿病', '高血压', '癫痫', '哮喘', '痛风', 'diabetic', 'a seizure', 'asthma'],
    words: [
      '青光眼|蚕豆病|血友病',
      '糖尿病|高血压|房颤|中风|痛风|癫痫|哮喘|慢阻肺|肾病',
      'diabet|seizure|asthma',
    ],
  },
  {
    examples: ['吃了胃痛', '打过以后起疹', '用了老咳', 'it has a side effect'],
    words: [
      '[吃用打][了过]?(?:以?后)?[^,。]{0,6}(?:胃痛|吐|拉肚子|皮疹|头晕|起疹|咳|不舒服|难受|腿肿|脚肿)',
      'side effect',
    ],
  },
  // So many tablets at a time are for whoever dispenses to look at.
  {
    examples: ['她一次吃四五片', '一顿要吃5片', 'takes 5 tablets at once'],
    words: [
      '(?:一次|一顿|一趟|每次|每顿|一晚上?|睡前)(?:都|要|得)?(?:吃|服)(?:了)?(?:[4-9]|[三四五六七八九][四五六七八九]?|十)[片粒颗](?<!三[片粒颗])',
      'takes?\\s(?:[4-9]|four|five|six|eight|ten)\\s(?:tablets|pills)\\s(?:at\\sonce|at\\sa\\stime|a\\snight|every\\snight)',
    ],
  },
  {
    examples: ['跟别的一起吃', '有相互作用', '不能吃', '吃不了'],
    words: ['一起吃|相互作用', '不能吃|吃不了|吃勿消'],
  },
]
