import type { Helps } from './help.ts'

export const en: Helps = {
  start: {
    summary: 'run the bot: a chat in this terminal on the sample district, or what is configured',
    text: `Usage: yaoyue start [options]

Runs the bot. With nothing configured it opens group chats and the board in a browser, and a chat in this terminal, on
a sample district. A second terminal joins the first; a script can be piped in, one message a line.

  --home DIR      where everything is kept (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE   settings (YAOYUE_CONFIG; yaoyue.config.json in the home)
  --lang zh|en    language of the terminal (YAOYUE_LANG, else LANG)
  --port N        port of the browser's pages (8420, or the next that is free)
  --host NAME     where they listen (127.0.0.1: this machine alone)
  --url ADDRESS   how they are reached from elsewhere, https://… behind a proxy (YAOYUE_URL)
  --no-web        no pages, the terminal alone
  --no-console    no chat in the terminal
  --health PORT   /healthz and /metrics on this port of this machine (YAOYUE_HEALTH_PORT)

Settings, all optional, paths relative to the file:
  { "directory": "directory.json", "catalogue": "drugs.xlsx", "language": "zh" }
Chat networks are a list in the same file, any number of accounts ("$NAME" takes the variable NAME):
  "networks": [{ "kind": "telegram", "token": "$TELEGRAM_TOKEN" }, { "kind": "qq", "url": "ws://127.0.0.1:3001" }]
or variables: YAOYUE_TELEGRAM_TOKEN; YAOYUE_QQ_URL or YAOYUE_QQ_LISTEN, YAOYUE_QQ_TOKEN; YAOYUE_WECHAT_TOKEN,
YAOYUE_WECHAT_ENDPOINT. \`yaoyue doctor\` says whether they work.
YAOYUE_KEY is the key of what is stored (64 hexadecimal digits), for who keeps it apart from the home.
YAOYUE_DIRECTORY and YAOYUE_CATALOGUE say the same. \`yaoyue init\` makes a directory from a spreadsheet.`,
  },
  doctor: {
    summary: 'say whether disk, directory and every chat account are fit, and what to do if not',
    text: `Usage: yaoyue doctor [options]

Looks at everything that the bot needs: the disk, the directory, and each account on a chat network: whether it can be
reached, its token is right, it is in its groups and may read and write there, and the clocks agree. It changes nothing
and says what to do. Ends with 1 where something must be done before the bot can work.

  --home DIR      where everything is kept (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE   settings (YAOYUE_CONFIG; yaoyue.config.json in the home)`,
  },
  init: {
    summary: 'make a district from a spreadsheet',
    text: `Usage: yaoyue init TABLES… [options]
       yaoyue init --template FILE.xlsx
       yaoyue init --sample

Makes a district in the home from tables: one workbook with several sheets, or several CSV files.
--template writes a workbook that shows the columns, filled with an example.

  --catalogue FILE  the district's own drug list (XLSX, CSV, TSV), kept beside the directory
  --dry-run         check and show what would be made, write nothing
  --force           overwrite the directory that is there (appointments are never touched)
  --home DIR        where it is made (YAOYUE_HOME; ~/.local/share/yaoyue)`,
  },
  link: {
    summary: 'a new link to the board of the bot that runs',
    text: `Usage: yaoyue link [options]

Prints a new link that signs in whoever started the bot, at the board of the bot that runs. It works once, within a day;
the links of before go on working until they were used.

  --home DIR      of which bot (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE   settings (YAOYUE_CONFIG)`,
  },
  paste: {
    summary: 'bring in a chat copied from a group without a bot, and get the text to paste back',
    text: `Usage: yaoyue paste --group NAME [options] [chat.txt]
       yaoyue paste --follow-ups [--group NAME] [--yes]

For groups in which no bot account may live. Reads a copied stretch of chat (from a phone, a computer or an export,
forwarded, or a 接龙) from a file or the standard input, and shows line by line what was understood. With --yes it is
taken, and the one text to paste back into the group is printed. The same stretch again, or one that overlaps, books
nothing twice.

  --group NAME   the group or community that it was copied from: a part of its name will do
  --yes          take it; with --follow-ups, the texts that are printed are pasted then
  --for-bot N,N  lines that are for the bot although they do not say @志愿者
  --skip N,N     lines to leave out
  --anew N,N     lines that were pasted before, but were said anew
  --follow-ups   print the texts that wait for groups: what is ready, moved or asked since
  --lang zh|en   language (YAOYUE_LANG, else LANG)
  --home DIR     where everything is kept (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE  settings (YAOYUE_CONFIG)`,
  },
  import: {
    summary: "take over a district's drug list, or what its institutions have",
    text: `Usage: yaoyue import FILE [options]

Takes over a district's drug list (XLSX, CSV, TSV), which is laid over the drugs that come along, or with --stock what
the institutions say that they have. What cannot be read is reported by row and the rest is taken.

  --stock         FILE is a stock list: institution, drug, amount; the bot must not be running
  --dry-run       check and report, write nothing
  --all           report every row that was left out, not the first ones
  --home DIR      where it is kept (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE   settings (YAOYUE_CONFIG)

Columns are known by their Chinese or English names: 通用名/药品名称, 商品名, 规格, 剂型, 处方药; 机构, 库存 …`,
  },
  export: {
    summary: 'write the list of a day as a table',
    text: `Usage: yaoyue export [DAY] [options]

Everything that is to be fetched on a day, a row each (CSV, which spreadsheets open): when, where, code, who, which
medicines, how far it has come, what is late, telephone and notes. Without a day it is today's; a day is written
2026-03-17. The bot may run or not, and nothing is changed. The board has it for download, too, under List.

  --out FILE      write it there, not to the terminal
  --lang zh|en    language of the columns
  --home DIR      whose (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE   settings (YAOYUE_CONFIG)`,
  },
  lessons: {
    summary: 'list what coordinators taught the reading, or export it for training',
    text: `Usage: yaoyue lessons [options]

Lists what coordinators have taught the reading: names of medicines, and messages that were read wrongly. They teach it
in a chat, “学 络活西=络活喜”, “读错 0317-004 是取消”, and take it back with “忘 络活西”. Changes nothing.

  --export      as JSON lines, without a trace of who said or wrote it: {"name","drug","brand"} for the catalogue,
                {"intent","text"} for data/training
  --home DIR    whose (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE settings (YAOYUE_CONFIG)`,
  },
  replay: {
    summary: 'run recorded group chats through the product and show what it would have said',
    text: `Usage: yaoyue replay TRANSCRIPT.json… [options]

Runs a stretch of group chat through the whole product with a virtual clock and prints the conversation
as it would have gone. Several files or a folder may be given.

  --directory F   the district (default: the sample)
  --catalogue F   the district's own list of drugs, laid over the starter list
  --stock F       what the institutions say that they have
  --home DIR      keep the book there with the embedded store (default: in memory)
  --json          one JSON object with posts and appointments, and nothing else
  --score         compare with each transcript's \`gold\`
  --verbose       with --score: what was wrong where

A transcript looks like this; copy it and go on from there (group: the id of a group of the directory, null for a
private message; \${e1.code} stands for the code that the bot gave):
  {
    "id": "a try",
    "start": "2026-03-17T08:00:00+08:00",
    "end": "2026-03-17T12:00:00+08:00",
    "events": [
      { "id": "e1", "at": "2026-03-17T08:02:00+08:00", "platform": "wechat", "group": "oy-c1@chatroom",
        "sender": { "id": "u-wang", "name": "3-502 王阿姨" }, "text": "@志愿者 络活喜2盒，下午取" },
      { "id": "e2", "at": "2026-03-17T08:10:00+08:00", "platform": "wechat", "group": "oy-c1@chatroom",
        "sender": { "id": "u-wang", "name": "3-502 王阿姨" }, "text": "@志愿者 \${e1.code} 改成3盒" }
    ]
  }
\`quotes\` names the event that is quoted ("e1", or "bot:e1" for its answer), \`edits\` and \`recalls\` the one that was
changed or taken back.`,
  },
  understand: {
    summary: 'reads messages and prints what was understood, or scores it against labels',
    text: `Usage: yaoyue understand [options] < messages.jsonl

Reads group messages, one JSON object a line, and prints what was understood of each, one JSON line each, in order:
  in   {"id","sent","sender","text","mentionsBot"?}    sent: ISO 8601 with offset; sender: the name as the group shows it
  out  {"id","intent","items","mentions","address","phone","when","urgent","recipient","card","prescription"}

  --catalogue F   the district's own list of drugs (XLSX, CSV, TSV) over the starter list
  --directory F   the district, for its time zone and communities (default: the sample)
  --score         compares with "gold" where the lines carry it, and prints figures instead
  --wrong N       with --score: shows the first N messages that were not read whole
  --explain       adds to each line what each reader saw
  --help          this text`,
  },
  train: {
    summary: 'trains what is learnt from data/training',
    text: `Usage: yaoyue train [--out DIR]
       yaoyue train --report

Trains what is learnt from data/training and writes it to data/models: what a message is for (intent), and which of the
medicines that it names are wanted (wanted). The same utterances always give the same models, so a difference in a file
is a difference in the utterances or in how they are read.

  --out DIR  writes there instead
  --report   writes nothing; trains on four fifths five times over, and tells how much of the rest is read rightly:
             intents by the cues alone, by the classifier alone, and by both; medicines by the judge`,
  },
  backup: {
    summary: 'copy everything that is kept into one file, while the bot runs',
    text: `Usage: yaoyue backup FILE [options]

Copies everything that is kept into one packed file, while the bot goes on running. The file is read back before the
command says that it is done. Personal fields in it are sealed with the home's key, which is NOT in it:
keep a copy of the file "key" elsewhere, or nobody can read the backup.

  --with-key    put the key into the backup as well; whoever has the file can then read it
  --home DIR    whose (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE settings (YAOYUE_CONFIG)`,
  },
  restore: {
    summary: 'put a backup back, or look into it',
    text: `Usage: yaoyue restore FILE [options]

Puts a backup back, while the bot runs or not. It is read and checked whole before anything is touched. A bot that runs
finishes what it is doing, takes the backup and goes on; messages that come meanwhile wait. What is in the home is put
aside, never deleted: FILE may also be the folder that an earlier restore has put aside, to undo it.

  --dry-run     only say what is in it, and what would change
  --force       put aside what the home holds now
  --home DIR    where to (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE settings (YAOYUE_CONFIG)

What was said after the backup is not in it: tell the groups, and compare with the chats. Answers that waited when it
was made are sent again. A code that was given since is not given to anybody else.`,
  },
  check: {
    summary: 'say whether everything that is kept is whole and adds up',
    text: `Usage: yaoyue check [options]

Reads everything that is kept, while the bot runs or not, and says whether it is whole and whether it adds up: every
request of the last day is booked, waiting, asked, declined or with a person, and every code that was given is
somewhere. Changes nothing. Exit code 1 where something is wrong.

  --home DIR    whose (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE settings (YAOYUE_CONFIG)`,
  },
}
