import type { Helps } from './help.ts'

export const zh: Helps = {
  start: {
    summary: '开始运行：没有设置就在本终端和网页里用示例区聊，设了什么就跑什么',
    text: `用法：yaoyue start [选项]

运行机器人。什么都没设置时，用示例区在浏览器里打开几个群和看板，也可以直接在这个终端里聊。
再开一个终端会加入同一个；也可以用管道送一段话进来，一行一条。

  --home DIR      数据都放在哪里（YAOYUE_HOME；~/.local/share/yaoyue）
  --config FILE   设置（YAOYUE_CONFIG；数据目录里的 yaoyue.config.json）
  --lang zh|en    终端用的语言（YAOYUE_LANG，没有就看LANG）
  --port N        网页的端口（8420，占用了就用下一个）
  --host NAME     网页在哪里听（127.0.0.1：只有本机）
  --url ADDRESS   别处怎么打开，放在代理后面就写 https://…（YAOYUE_URL）
  --no-web        不开网页，只用终端
  --no-console    终端里不聊天
  --health PORT   在本机这个端口给出 /healthz 和 /metrics（YAOYUE_HEALTH_PORT）

设置都可以不写，路径从设置文件所在的地方算：
  { "directory": "directory.json", "catalogue": "drugs.xlsx", "language": "zh" }
聊天账号在同一个文件里列出来，几个都行（"$NAME" 就是取环境变量 NAME）：
  "networks": [{ "kind": "telegram", "token": "$TELEGRAM_TOKEN" }, { "kind": "qq", "url": "ws://127.0.0.1:3001" }]
也可以用环境变量：YAOYUE_TELEGRAM_TOKEN；YAOYUE_QQ_URL 或 YAOYUE_QQ_LISTEN、YAOYUE_QQ_TOKEN；YAOYUE_WECHAT_TOKEN、
YAOYUE_WECHAT_ENDPOINT。用 yaoyue doctor 看看通不通。
YAOYUE_KEY 是存储用的钥匙（64位十六进制），想把它和数据分开放就用它。
YAOYUE_DIRECTORY、YAOYUE_CATALOGUE 和设置里的同名两项一样。yaoyue init 用表格做名册。`,
  },
  doctor: {
    summary: '看看磁盘、名册和每个聊天账号行不行，不行该怎么办',
    text: `用法：yaoyue doctor [选项]

把机器人要用的都看一遍：磁盘、名册，每个聊天账号连不连得上、token对不对、在不在群里、能不能读和说、时钟准不准。
什么都不改，只说该怎么办。有非办不可的事，退出码是1。

  --home DIR      数据都放在哪里（YAOYUE_HOME；~/.local/share/yaoyue）
  --config FILE   设置（YAOYUE_CONFIG；数据目录里的 yaoyue.config.json）`,
  },
  init: {
    summary: '用表格做一个区',
    text: `用法：yaoyue init 表格… [选项]
      yaoyue init --template FILE.xlsx
      yaoyue init --sample

在数据目录里做一个区：一个有几张表的工作簿，或者几个CSV文件。
--template 写一份模板，看得到有哪些列，里面填了例子。

  --catalogue FILE  本区自己的药品目录（XLSX、CSV、TSV），和名册放在一起
  --dry-run         只检查、只看会做成什么样，什么都不写
  --force           覆盖已有的名册（预约不会动）
  --home DIR        做在哪里（YAOYUE_HOME；~/.local/share/yaoyue）`,
  },
  link: {
    summary: '要一个新链接，打开正在运行的看板',
    text: `用法：yaoyue link [选项]

给出一个新链接，谁启动的机器人，谁用它登录看板。只能用一次，一天内有效；以前没用过的链接还能用。

  --home DIR      哪一个机器人的（YAOYUE_HOME；~/.local/share/yaoyue）
  --config FILE   设置（YAOYUE_CONFIG）`,
  },
  paste: {
    summary: '把没有机器人的群里的聊天贴进来，拿到要贴回去的话',
    text: `用法：yaoyue paste --group 群名 [选项] [chat.txt]
      yaoyue paste --follow-ups [--group 群名] [--yes]

给不能放机器人账号的群用。读一段复制来的聊天（手机、电脑、导出的文件、合并转发、接龙都行；从文件或标准输入），一行一行给你看读懂了什么。
加 --yes 就收下，给出要贴回群里的那一段话。同一段再贴一次，或者有一部分重复，都不会约两遍。

  --group NAME   从哪个群或居委复制的：写名字的一部分就行
  --yes          收下；和 --follow-ups 一起用，是说给出的话已经贴了
  --for-bot N,N  这几行没写@志愿者，也是找机器人的
  --skip N,N     这几行不要
  --anew N,N     这几行以前贴过，这次是又说了一遍
  --follow-ups   给出还等着贴到群里的话：药好了、改了时间、要问的
  --lang zh|en   语言（YAOYUE_LANG，没有就看LANG）
  --home DIR     数据都放在哪里（YAOYUE_HOME；~/.local/share/yaoyue）
  --config FILE  设置（YAOYUE_CONFIG）`,
  },
  import: {
    summary: '收一份本区的药品目录，或者各机构的库存',
    text: `用法：yaoyue import FILE [选项]

收下本区的药品目录（XLSX、CSV、TSV），盖在自带的药品上面；加 --stock 就是各机构的库存。
读不懂的按行说出来，其余照收。

  --stock         FILE 是库存表：机构、药品、数量；这时机器人不能在运行
  --dry-run       只检查、只报告，什么都不写
  --all           没收的每一行都说，不只说前几行
  --home DIR      存在哪里（YAOYUE_HOME；~/.local/share/yaoyue）
  --config FILE   设置（YAOYUE_CONFIG）

列名中文英文都认：通用名/药品名称、商品名、规格、剂型、处方药；机构、库存……`,
  },
  export: {
    summary: '把一天的名单写成表格',
    text: `用法：yaoyue export [日期] [选项]

一天要取的每一份，一行一份（CSV，Excel能直接打开）：几点、在哪家、编号、谁、哪些药、到哪一步、晚了没有、电话、交代。
不写日期就是今天；日期写成 2026-03-17。机器人在不在运行都行，什么都不改。看板的“名单”里也能下载。

  --out FILE      写到这个文件（不写就印出来）
  --lang zh|en    列名用的语言
  --home DIR      哪里的（YAOYUE_HOME；~/.local/share/yaoyue）
  --config FILE   设置（YAOYUE_CONFIG）`,
  },
  lessons: {
    summary: '列出协调员教过的，或者导出来做训练',
    text: `用法：yaoyue lessons [选项]

列出协调员教过的：药的叫法，读错过的话。他们在聊天里教：“学 络活西=络活喜”“读错 0317-004 是取消”，
不要了就说“忘 络活西”。这个命令什么都不改。

  --export      按JSON一行一条导出，不带谁说的、谁教的：{"name","drug","brand"} 给药品目录，
                {"intent","text"} 给 data/training
  --home DIR    哪里的（YAOYUE_HOME；~/.local/share/yaoyue）
  --config FILE 设置（YAOYUE_CONFIG）`,
  },
  replay: {
    summary: '把记录下来的群聊跑一遍，看机器人会怎么说',
    text: `用法：yaoyue replay TRANSCRIPT.json… [选项]

用虚拟的时钟把一段群聊从头到尾跑一遍，印出会是怎样的对话。可以给几个文件，或一个文件夹。

  --directory F   名册（不写就用示例区）
  --catalogue F   本区自己的药品目录，盖在自带的上面
  --stock F       各机构的库存
  --home DIR      用内嵌的存储把台账存在那里（不写就只在内存里）
  --json          只印一个JSON，里面是说的话和预约
  --score         和每份记录里的 \`gold\` 比一比
  --verbose       和 --score 一起用：哪里不对

一份记录是这样的，复制了改就行（group 写名册里的群号，私聊写 null；机器人给的编号写成 \${e1.code}）：
  {
    "id": "试一试",
    "start": "2026-03-17T08:00:00+08:00",
    "end": "2026-03-17T12:00:00+08:00",
    "events": [
      { "id": "e1", "at": "2026-03-17T08:02:00+08:00", "platform": "wechat", "group": "oy-c1@chatroom",
        "sender": { "id": "u-wang", "name": "3-502 王阿姨" }, "text": "@志愿者 络活喜2盒，下午取" },
      { "id": "e2", "at": "2026-03-17T08:10:00+08:00", "platform": "wechat", "group": "oy-c1@chatroom",
        "sender": { "id": "u-wang", "name": "3-502 王阿姨" }, "text": "@志愿者 \${e1.code} 改成3盒" }
    ]
  }
\`quotes\` 是引用哪一句（"e1"，或 "bot:e1" 就是对它的回答），\`edits\`、\`recalls\` 是改了、撤回了哪一句。`,
  },
  understand: {
    summary: '读消息，印出读懂了什么，或者和标注比一比',
    text: `用法：yaoyue understand [选项] < messages.jsonl

读群消息，一行一个JSON，按顺序一行一个JSON印出读懂了什么：
  进   {"id","sent","sender","text","mentionsBot"?}    sent：带时差的ISO 8601；sender：群里显示的名字
  出   {"id","intent","items","mentions","address","phone","when","urgent","recipient","card","prescription"}

  --catalogue F   本区自己的药品目录（XLSX、CSV、TSV），盖在自带的上面
  --directory F   名册，取它的时区和居委（不写就用示例区）
  --score         和行里的 "gold" 比，只印分数
  --wrong N       和 --score 一起用：看前N条没有全读对的
  --explain       每行加上各个读取部件看到了什么
  --help          这段说明`,
  },
  train: {
    summary: '用 data/training 重新训练',
    text: `用法：yaoyue train [--out DIR]
      yaoyue train --report

用 data/training 训练，结果写进 data/models：一条消息是来做什么的（intent），提到的药里哪些是要的（wanted）。
同样的话总是训练出同样的结果，所以文件变了，就是话变了，或者读法变了。

  --out DIR  写到那里
  --report   什么都不写；五份里拿四份训练，轮五次，说说剩下的读对了多少：
             只靠线索、只靠分类器、两样一起；药品看判断得怎样`,
  },
  backup: {
    summary: '不停机，把存着的全部复制到一个文件',
    text: `用法：yaoyue backup FILE [选项]

不停机，把存着的全部打包到一个文件，写完再读一遍才说好了。个人信息是用数据目录里的钥匙封起来的，
钥匙不在备份里：把“key”这个文件另外收好一份，不然谁也读不了备份。

  --with-key    把钥匙也放进备份；拿到文件的人就能读
  --home DIR    哪里的（YAOYUE_HOME；~/.local/share/yaoyue）
  --config FILE 设置（YAOYUE_CONFIG）`,
  },
  restore: {
    summary: '把备份放回去，或者只看看里面有什么',
    text: `用法：yaoyue restore FILE [选项]

把备份放回去，机器人在不在运行都行。先整个读过、查过，才会动手。正在运行的机器人做完手上的事，换上备份再继续；
这期间来的消息会等着。原来的数据挪到一边，不会删：FILE 也可以是上次挪开的那个文件夹，用来退回去。

  --dry-run     只看里面有什么、会变什么
  --force       把现有的数据挪到一边
  --home DIR    放到哪里（YAOYUE_HOME；~/.local/share/yaoyue）
  --config FILE 设置（YAOYUE_CONFIG）

备份之后说的话不在里面：请告诉各个群，和聊天记录对一对。备份时还没发出去的回复会再发一次。
备份之后给出去的编号不会再给别人。`,
  },
  check: {
    summary: '看看存着的全不全、账对不对',
    text: `用法：yaoyue check [选项]

把存着的都读一遍，机器人在不在运行都行，看看全不全、账对不对：最近一天的每个需求，是约好了、等着、在问、没办成，
还是交给了人；给出去的每个编号都找得到。什么都不改。有不对的，退出码是1。

  --home DIR    哪里的（YAOYUE_HOME；~/.local/share/yaoyue）
  --config FILE 设置（YAOYUE_CONFIG）`,
  },
}
