import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { InputError } from '../../src/exchange/input-error.ts'
import { readSheets } from '../../src/exchange/spreadsheet.ts'
import fc from '../support/draws.ts'

const rowsOf = async (bytes: Buffer | string) => (await readSheets(Buffer.from(bytes), 'f'))[0]?.rows
const complaint = async (bytes: Buffer): Promise<string> => {
  try {
    await readSheets(bytes, 'f')
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  throw new Error('was accepted')
}

describe('a text table', () => {
  it.each([
    ['commas', '药名,规格\n甲,5mg\n'],
    ['tabs', '药名\t规格\n甲\t5mg\n'],
    ['semicolons', '药名;规格\n甲;5mg'],
    ['a byte order mark and CRLF', '\uFEFF药名,规格\r\n甲,5mg\r\n'],
    ['old Macintosh line ends', '药名,规格\r甲,5mg'],
  ])('with %s is read', async (_, text) => {
    expect(await rowsOf(text)).toEqual([
      ['药名', '规格'],
      ['甲', '5mg'],
    ])
  })

  it('in the encoding of Chinese Windows is read', async () => {
    // 药名,规格 / 甲,5mg in GB18030
    const bytes = Buffer.from('d2a9c3fb2cb9e6b8f10d0abcd72c356d67', 'hex')
    expect(await rowsOf(bytes)).toEqual([
      ['药名', '规格'],
      ['甲', '5mg'],
    ])
  })

  it('in UTF-16, as Excel saves "Unicode text", is read', async () => {
    expect(await rowsOf(Buffer.from('\uFEFF药名\t规格\n甲\t5mg', 'utf16le'))).toEqual([
      ['药名', '规格'],
      ['甲', '5mg'],
    ])
  })

  it('may quote separators, line breaks and quotes', async () => {
    expect(await rowsOf('a,b\n"1,2","x\ny ""z"""\n,')).toEqual([
      ['a', 'b'],
      ['1,2', 'x\ny "z"'],
      ['', ''],
    ])
  })

  it('with a quote that is never closed loses no row', async () => {
    expect(await rowsOf('a,b\n"甲,1\n乙,2')).toEqual([
      ['a', 'b'],
      ['"甲', '1'],
      ['乙', '2'],
    ])
  })

  it('keeps its row numbers past empty lines', async () => {
    expect((await rowsOf('a,b\n\n\n甲,1'))?.[3]).toEqual(['甲', '1'])
  })

  it('comes back as it was written, whatever is in its cells', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{Cc}/gu, ' ').trim())
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
        const text = [['h1', 'h2'], ...rows].map((row) => row.map(quote).join(',')).join('\n')
        expect(await rowsOf(text)).toEqual([['h1', 'h2'], ...rows])
      }),
    )
  })

  it('of any bytes is read or refused, and nothing else happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await readSheets(Buffer.from(bytes), 'f').catch((error: unknown) => {
          if (!(error instanceof InputError)) throw error
        })
      }),
    )
  })

  it('with too many columns is refused', async () => {
    expect(await complaint(Buffer.from(`a${',b'.repeat(300)}`))).toContain('columns')
  })
})

describe('a workbook', () => {
  it('is read with all its sheets, numbers and days', async () => {
    const bytes = await writeExcelFile([
      {
        sheet: '药品',
        data: [
          [{ value: '药名' }, { value: '数量' }],
          [{ value: '甲' }, { value: 3 }],
        ],
      },
      { sheet: '空', data: [[{ value: 'x' }]] },
    ]).toBuffer()
    const sheets = await readSheets(bytes, 'f.xlsx')
    expect(sheets.map(({ name }) => name)).toEqual(['药品', '空'])
    expect(sheets[0]?.rows).toEqual([
      ['药名', '数量'],
      ['甲', '3'],
    ])
  })

  it('in the old format is refused with what to do', async () => {
    expect(await complaint(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('save it as .xlsx')
  })

  it('that unpacks to gigabytes is refused before it does, whatever it says of its size', async () => {
    const bomb = zip([{ name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(400 * 1024 * 1024), says: 100 }])
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await complaint(bomb)).toContain('too large when unpacked')
  })

  it.each([
    ['a cell at the end of the plane', '<c r="XFD1048576"/>'],
    ['a cell written so that a search may miss it', "<c r='XFD1048576'/>"],
    ['a cell in disguise', '<c r="&#88;FD1048576"/>'],
    ['a row far down', '<row r="1048576"/>'],
  ])('with %s is refused', async (_, xml) => {
    const sheet = Buffer.from(`<worksheet><sheetData>${xml}</sheetData></worksheet>`)
    expect(await complaint(zip([{ name: 'xl/worksheets/sheet1.xml', data: sheet }]))).toMatch(
      /more than|place/,
    )
  })

  it('with a part that its table of contents hides is refused', async () => {
    const seen = zip([{ name: 'a.xml', data: Buffer.from('<a/>') }])
    const hidden = zip([{ name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(4096) }])
    const local = hidden.subarray(0, hidden.readUInt32LE(hidden.length - 6))
    const start = seen.readUInt32LE(seen.length - 6)
    const both = Buffer.concat([seen.subarray(0, start), local, seen.subarray(start)])
    both.writeUInt32LE(start + local.length, both.length - 6)
    expect(await complaint(both)).toContain('contradicts itself')
  })

  it.each([0.3, 0.6, 0.9, 0.99])('cut off at %d of its length is refused', async (part) => {
    const bytes = await writeExcelFile([{ sheet: 's', data: [[{ value: 'x' }]] }]).toBuffer()
    expect(await complaint(bytes.subarray(0, Math.floor(bytes.length * part)))).toContain('f:')
  })
})

/** A zip archive with what a test needs to say wrong. */
function zip(entries: readonly { name: string; data: Buffer; says?: number }[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, data, says } of entries) {
    const packed = deflateRawSync(data)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(says ?? data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end])
}
