import { describe, expect, it } from 'vitest'
import { type payloads, types } from 'wechaty-puppet'
import { type Heard, incomingOf } from '../../../adapters/wechat/incoming.ts'
import { createRecentWords } from '../../../adapters/wechat/recent-words.ts'
import fc from '../../support/draws.ts'

const now = Date.UTC(2026, 2, 17, 1)
const room = '77@chatroom'
type Type = keyof typeof types.Message

function hear(rest: {
  text?: string
  type?: Type
  mentions?: string[]
  private?: boolean
  from?: string
  at?: number
  filename?: string
}) {
  const base = {
    id: 'm1',
    talkerId: rest.from ?? 'wxid_zhao',
    timestamp: rest.at ?? now,
    type: types.Message[rest.type ?? 'Text'],
    text: rest.text ?? '',
    ...(rest.filename === undefined ? {} : { filename: rest.filename }),
  }
  const message: payloads.Message =
    rest.private === true
      ? { ...base, listenerId: 'wxid_bot' }
      : { ...base, roomId: room, mentionIdList: rest.mentions ?? [] }
  const heard: Heard = {
    message,
    sender: '6-102 赵老师',
    self: { id: 'wxid_bot', names: ['药约', '药约小助手'] },
    now,
  }
  return heard
}

const recent = createRecentWords()
recent.note(room, { id: 'q1', name: '孙伯伯', text: '布洛芬缓释胶囊要一盒' })
recent.note(room, { id: 'q2', name: '周阿姨', text: '收到' })
recent.note(room, { id: 'q3', name: '孙伯伯', text: '收到' })
recent.note(room, {
  id: '8812003345',
  name: null,
  text: '赵老师，拜新同2盒约好了。\n明天上午9:00–9:30，惠民药房。',
})

const read = (rest: Parameters<typeof hear>[0]) => incomingOf(hear(rest), (quote) => recent.find(room, quote))
const line = '- - - - - - - - - - - - - - -'

describe('a message of WeChat', () => {
  it('says who wrote what where and when', () => {
    expect(read({ text: '今天谁去药房' })).toEqual({
      id: 'm1',
      at: now,
      platform: 'wechat',
      group: room,
      sender: { id: 'wxid_zhao', name: '6-102 赵老师' },
      text: '今天谁去药房',
      mentionsBot: false,
      quotes: null,
      attachments: [],
    })
    expect(read({ text: '在吗', private: true })?.group).toBeNull()
  })

  it('knows seconds from milliseconds, and a time that is none', () => {
    expect(read({ text: '好', at: now / 1000 })?.at).toBe(now)
    for (const at of [0, Number.NaN, -1]) expect(read({ text: '好', at })?.at).toBe(now)
  })

  it('mentions the bot by the network, or by one of its names in the text', () => {
    expect(read({ text: '拜新同两盒', mentions: ['wxid_bot'] })?.mentionsBot).toBe(true)
    for (const text of ['@药约小助手\u2005拜新同两盒', '拜新同两盒 @药约', '麻烦@药约小助手，看一下'])
      expect([text, read({ text })?.mentionsBot]).toEqual([text, true])
  })

  it('does not take another name that begins alike, or everybody, for the bot', () => {
    for (const text of ['@药约管理员 在吗', '药约小助手在吗', '@所有人 明天停水'])
      expect([text, read({ text })?.mentionsBot]).toEqual([text, false])
  })

  it('finds the message that a quote shows, and reads the answer without it', () => {
    expect(read({ text: `「孙伯伯：布洛芬缓释胶囊要一盒」\n${line}\n我也要` })).toMatchObject({
      text: '我也要',
      quotes: 'q1',
    })
    expect(read({ text: `「周阿姨：收到」\n${line}\n好` })).toMatchObject({ text: '好', quotes: 'q2' })
    expect(
      read({ text: `「药约小助手：赵老师，拜新同2盒约好了。\n明天上午9:00–9:30…」\n${line}\n改成三盒` }),
    ).toMatchObject({ text: '改成三盒', quotes: '8812003345' })
  })

  it('keeps the answer where the quoted message is not remembered', () => {
    expect(read({ text: `「吴老师：很久以前的话」\n${line}\n谢谢` })).toMatchObject({
      text: '谢谢',
      quotes: null,
    })
  })

  it('reads a quote in WeChat’s own markup', () => {
    const xml = (id: string) =>
      `<msg><appmsg><title>改成三盒 &amp; 谢谢</title><type>57</type><refermsg><svrid>${id}</svrid><displayname>药约</displayname><content>赵老师，拜新同2盒约好了。</content></refermsg></appmsg></msg>`
    expect(read({ text: xml('8812003345'), type: 'Url' })).toMatchObject({
      text: '改成三盒 & 谢谢',
      quotes: '8812003345',
      attachments: [],
    })
    expect(read({ text: xml('999'), type: 'Unknown' })?.quotes).toBe('999')
  })

  describe('quotes what is no text', () => {
    const shown = createRecentWords()
    shown.note(room, { id: 'p1', name: '孙伯伯', text: '', kind: 'image' })
    shown.note(room, { id: 'v1', name: '孙伯伯', text: '', kind: 'voice' })
    shown.note(room, { id: 'p2', name: '周阿姨', text: '', kind: 'image' })
    shown.note(room, { id: 'p3', name: '周阿姨', text: '', kind: 'image' })
    shown.note(room, { id: 't1', name: '吴老师', text: '图片' })
    const readShown = (text: string, type: Type = 'Text') =>
      incomingOf(hear({ text, type }), (quote) => shown.find(room, quote))
    const pointing = (name: string, words: string) => readShown(`「${name}：${words}」\n${line}\n要这个`)

    it('by whose it is, where they showed only one', () => {
      expect(pointing('孙伯伯', '[图片]')).toMatchObject({
        quotes: 'p1',
        quoted: [{ kind: 'image' }],
        text: '要这个',
        attachments: [],
      })
      expect(pointing('孙伯伯', '图片')?.quotes).toBe('p1')
      expect(pointing('孙伯伯', '[语音]12"')).toMatchObject({ quotes: 'v1', quoted: [{ kind: 'voice' }] })
    })

    it('and guesses none of several, nor anybody else’s', () => {
      for (const name of ['周阿姨', '李伯伯'])
        expect(pointing(name, '[图片]')).toMatchObject({ quotes: null, quoted: [{ kind: 'image' }] })
    })

    it('and takes a word for a word where somebody wrote it', () => {
      const said = pointing('吴老师', '图片')
      expect(said?.quotes).toBe('t1')
      expect(said?.quoted).toBeUndefined()
    })

    it('by its id in WeChat’s own markup, remembered or not', () => {
      const xml = (id: string) =>
        `<msg><appmsg><title>要这个</title><type>57</type><refermsg><type>3</type><svrid>${id}</svrid><displayname>周阿姨</displayname><content>&lt;msg&gt;&lt;img/&gt;&lt;/msg&gt;</content></refermsg></appmsg></msg>`
      shown.note(room, { id: '771', name: '周阿姨', text: '', kind: 'image' })
      for (const id of ['771', '772'])
        expect(readShown(xml(id), 'Url')).toMatchObject({
          quotes: id,
          quoted: [{ kind: 'image' }],
          attachments: [],
        })
    })
  })

  it('reads a 接龙 made with the button, and shows a link as something that was sent along', () => {
    const note = '<msg><appmsg><title>#接龙&#x0A;1. 1-101 氯雷他定1盒</title><type>53</type></appmsg></msg>'
    expect(read({ text: note, type: 'GroupNote' })).toMatchObject({
      text: '#接龙\n1. 1-101 氯雷他定1盒',
      attachments: [],
    })
    const link = '<msg><appmsg><title>药店地图</title><type>5</type></appmsg></msg>'
    expect(read({ text: link, type: 'Url' })).toMatchObject({
      text: '',
      attachments: [{ kind: 'file', name: '药店地图' }],
    })
  })

  it('says what came that is no text', () => {
    expect(read({ type: 'Image' })?.attachments).toEqual([{ kind: 'image', name: null }])
    expect(read({ type: 'Audio' })?.attachments).toEqual([{ kind: 'voice', name: null }])
    expect(read({ type: 'Attachment', filename: '处方.pdf' })?.attachments).toEqual([
      { kind: 'file', name: '处方.pdf' },
    ])
  })

  it('says which message was taken back', () => {
    expect(read({ type: 'Recalled', text: '8812003345' })).toMatchObject({ text: '', recalls: '8812003345' })
    const notice =
      '<sysmsg type="revokemsg"><revokemsg><msgid>1</msgid><newmsgid>771</newmsgid></revokemsg></sysmsg>'
    expect(read({ type: 'Recalled', text: notice })?.recalls).toBe('771')
    expect(read({ type: 'Recalled', text: '"赵老师" 撤回了一条消息' })).toBeNull()
  })

  it('passes over the bot’s own words, stickers, and notices of the program', () => {
    expect(read({ text: '约好了', from: 'wxid_bot' })).toBeNull()
    expect(read({ type: 'Emoticon', text: '<msg><emoji/></msg>' })).toBeNull()
    expect(read({ type: 'Unknown', text: '你邀请"孙伯伯"加入了群聊' })).toBeNull()
    expect(read({ text: '  \n' })).toBeNull()
  })

  it('never fails, whatever the text is', () => {
    const pieces = [
      '「',
      '：',
      '」',
      '\n',
      '- ',
      line,
      '<msg>',
      '<title>',
      '</title>',
      '<refermsg>',
      '</refermsg>',
      '&amp;',
      '@药约',
      'a',
    ]
    const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((all) => all.join(''))
    const type = fc.constantFrom<Type>('Text', 'Url', 'GroupNote', 'Recalled', 'Unknown', 'Image')
    fc.assert(fc.property(hostile, type, (text, type) => void read({ text, type })))
  })

  it('reads what is very long within bounds', () => {
    for (const piece of ['「a：', '」\n- - - - -', '<refermsg>', '@药约@'])
      expect(read({ text: `「a：${piece.repeat(50_000)}` })?.quotes ?? null).toBeNull()
  })
})
