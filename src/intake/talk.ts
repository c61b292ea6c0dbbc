import { pattern } from '../pattern/pattern.ts'
import { chats } from './intent/cues.ts'

const ofTheDay = pattern(
  /(?:今天|今朝|今日|这天|外头|外面|天)[^,，。]{0,4}(?:冷|热|凉|暖|闷|下雨|落雨|刮风|雾)|(?:吃|食)(?:过|了)?(?:饭|没|未|早|晚|了吗)|新年好|节日?快乐|恭喜|哈{2,}|呵{2,}|嘿{2,}|\b(?:weather|lol|haha)\b/i,
)

/** 讲个笑话, 今天真冷, 吃了吗: said to the bot as to a neighbour, and nothing is wanted of it. */
export const readTalk = (text: string): boolean => chats.test(text) || ofTheDay.test(text)
