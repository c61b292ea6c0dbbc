import { bareWords } from './command.ts'

const who =
  '(?:\\S{1,8}?(?:的|那边|那里|家里?)?)?(?:人|病人|老人|老人家|阿婆|爷叔|他|她|他们)?(?:现在|已经?|都|也|刚|才|正在?|就|先|我|我们|家属|家里人|邻居|居委|帮(?:他|她|忙)?)*'
const done = '(?:过|了|好|啦|上|着|的|里|呢|掉)*'
/** 120打过了, 救护车到了, 送医院了, 人没事了: somebody has seen to the patient. */
const helped = new RegExp(
  `^${who}(?:(?:打|叫|拨|喊|联系)${done}(?:120|救护车|急救车?)${done}|(?:120|救护车|急救车?)(?:已经?|都|也|快|马上|我)*(?:打|叫|拨|来|到|在路上|接走|拉走|开走|走|在)${done}|(?:送|去|到|在|进|拉到|接到)(?:去|到|往|进)?\\S{0,6}(?:医院|急诊|抢救室)${done}|送医${done}|上${done}救护车${done}|(?:被)?(?:接走|拉走|抢救)${done}|(?:没事|醒|清醒|稳定|缓过来|还好|没大碍)${done}|(?:called?|phoned)\\s+(?:120|an\\s+ambulance)|(?:in|at|taken\\s+to|to)\\s+(?:the\\s+)?hospital)$`,
  'i',
)
/** 我到了, 马上过去, 我来: somebody is on the way or there. */
const going =
  /^(?:好的?|行|嗯|ok|收到|知道了)?(?:我|我们|阿拉|我人)(?:现在|已经?|都|也|马上|这就|就|先|正|正在)*(?:来|去|过来|过去|到|上去|赶过去|赶来|出发|在)(?:看|处理|跟进?|一趟|现场|路上|他家|她家|他们家|楼下|门口|那边|那里|这里|屋里)*(?:处理|了|吧|啊|哈|一下)*$|^(?:马上|这就|已经|正在?)+(?:来|到|过来|过去|去|赶过去|出发|在路上)(?:了|的路上)*$|^在路上(?:了)?$|^到(?:现场|他家|她家|楼下|门口|人家家里)(?:了)?$|^(?:i'?m\s+)?(?:on\s+(?:it|my\s+way)|there(?:\s+now)?|going(?:\s+now)?|here)$/i
const longest = 48

/**
 * What somebody says who looks after an emergency: that they go or are there, or that the patient is seen to. Of which
 * emergency, and whether there is one, the desk knows.
 *
 * @param text normalised
 */
export function readAttending(text: string): 'going' | 'helped' | null {
  const said = bareWords(text)
  if (said.length > longest || /[?？吗]|[没未](?:有)?(?:打|叫|送|到|去|来)|谁|[单药卡改挪派取]/.test(said))
    return null
  const clauses = said.split(/[,，;；。!！\s]+/).filter((clause) => clause !== '')
  const spoken = said.includes(' ') && /[a-z]/i.test(said) ? [said] : clauses
  if (spoken.some((clause) => helped.test(clause))) return 'helped'
  return spoken.some((clause) => going.test(clause)) ? 'going' : null
}
