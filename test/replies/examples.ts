import { everydayKinds } from '../../src/intake/everyday.ts'
import type { Hail } from '../../src/replies/phrases/scene.ts'
import type { Phrases } from '../../src/replies/phrases.ts'
import {
  allWaits,
  at,
  both,
  hidden,
  hospital,
  huimin,
  insulin,
  isReady,
  item,
  kangle,
  leg,
  norvasc,
  partWaits,
  plainLine,
  rosterLine,
  run,
  scene,
  secret,
  slot,
  toDoLine,
  twoPlaces,
  view,
} from './sample.ts'

type Examples = Record<keyof Phrases, Readonly<Record<string, string>>>

/** Each question with an order and without one, where it is known nowhere, and where somebody is open at night. */
function everydayExamples(say: Phrases, hail: Hail): Readonly<Record<string, string>> {
  const open = { from: slot('03-17', '08:30').from, to: slot('03-17', '17:30').from }
  const day = { pharmacy: huimin, openings: [open], next: slot('03-18', '08:30').from, allDay: false }
  const closed = { pharmacy: kangle, openings: [], next: slot('03-18', '09:00').from, allDay: false }
  const never = { ...closed, next: null }
  const night = { ...day, allDay: true }
  const ordered = { at: [day], order: view(hail, {}), duty: { name: '吴协调', phone: '021-65000000' } }
  const strange = { at: [], order: null, duty: null }
  const cases = {
    ordered,
    'by the agent': { ...ordered, order: view(hail, run) },
    'of the street': { ...strange, at: [day, closed, never] },
    'at night': { ...strange, at: [night] },
    'nothing known': strange,
  }
  return Object.fromEntries(
    everydayKinds.flatMap((asked) =>
      Object.entries(cases).map(([name, known]) => [
        `${asked}, ${name}`,
        say.everyday(asked, hail, known, scene),
      ]),
    ),
  )
}

/** Every phrase with typical views, named by what is special about them: a new phrase has to bring its example. */
export function examples(say: Phrases, hail: Hail): Examples {
  const v = (more: Parameters<typeof view>[1] = {}) => view(hail, more)
  const card = { cardWithAgent: '小陈' }
  const bare = { ...item('代文'), quantity: null, unit: null }
  const wednesday = { from: at('03-18', '00:00'), to: at('03-19', '00:00') }
  const unspoken = leg(hospital, slot('03-18', '14:00'), norvasc, { byPhone: 'waiting' })
  const from = slot('03-18', '14:00').from
  const share = { label: '', reason: null }
  const mother = { ...v({ recipient: '母亲' }), ...share }
  const own = { ...v({ code: '0317-006' }), ...share }
  const later = { ...own, legs: [leg(huimin, slot('03-18', '14:30'), norvasc)] }
  const asked = { ...own, legs: [], status: 'proposed' } as const
  const undecided = { legs: [], status: 'pending', reason: 'too-much' } as const
  const order = { hail, code: '0317-005', medicines: norvasc, recipient: null, patientName: null, from }
  return {
    booked: {
      self: say.booked(v(), scene),
      'over the counter': say.booked(v({ needsPrescription: false }), scene),
      'wish missed': say.booked(v({ wishMissed: true }), scene),
      'room missing': say.booked(v({ roomMissing: true }), scene),
      urgent: say.booked(v({ urgent: true }), scene),
      'for a mother': say.booked(v({ recipient: '母亲' }), scene),
      'for somebody by name': say.booked(v({ recipient: '任老师' }), scene),
      'private medicine': say.booked(v(hidden), scene),
      'by the agent': say.booked(v(run), scene),
      'by the agent, who has the card': say.booked(v({ ...run, ...card }), scene),
      'by the agent, who has all it takes': say.booked(
        v({ ...run, ...card, needsPrescription: false }),
        scene,
      ),
      'self, card with the agent': say.booked(v(card), scene),
      'two institutions': say.booked(v(twoPlaces), scene),
      'part waits': say.booked(v(partWaits), scene),
      'nobody has a name': say.booked(v({ hail: { name: null, elder: true } }), scene),
    },
    listTaken: {
      all: say.listTaken(
        [
          { ...v(run), label: '3-502' },
          { ...v({ ...run, ...hidden, code: '0317-006' }), label: '9-404' },
        ],
        0,
        scene,
      ),
      mixed: say.listTaken(
        [
          { ...v(), label: '3-502' },
          { ...v({ ...allWaits, code: '0317-006' }), label: '6-402' },
          { ...v({ ...partWaits, code: '0317-007' }), label: '' },
        ],
        2,
        scene,
      ),
      'nothing new': say.listTaken([], 3, scene),
    },
    sharesTaken: {
      'one trip': say.sharesTaken([mother, own], [], null, scene),
      'two times': say.sharesTaken([mother, later], [], null, scene),
      'by the agent': say.sharesTaken(
        [
          { ...mother, ...run },
          { ...own, ...run },
        ],
        [],
        null,
        scene,
      ),
      'one must be looked at': say.sharesTaken([mother, { ...own, ...undecided }], [], null, scene),
      'nothing has a place': say.sharesTaken([{ ...mother, ...undecided }], [], null, scene),
      'one is missing': say.sharesTaken([mother, asked], [], say.askAmountAsWell(hail, ['代文']), scene),
      'one is known': say.sharesTaken([mother], [own], null, scene),
      'all are known': say.sharesTaken([], [mother, own], null, scene),
      'two households, one private': say.sharesTaken(
        [
          { ...own, label: '3-502' },
          { ...own, ...hidden, code: '0317-006', label: '5-301' },
        ],
        [],
        null,
        scene,
      ),
    },
    sharesAmended: { usual: say.sharesAmended([mother, later], scene) },
    sharesCancelled: {
      usual: say.sharesCancelled([mother, own]),
      'the agent has the card': say.sharesCancelled([mother, { ...own, ...card }]),
      'after a death': say.sharesCancelled([mother, own], true),
    },
    sharesReceived: {
      usual: say.sharesReceived([mother, own]),
      'the agent has the card': say.sharesReceived([mother, { ...own, ...card }]),
    },
    shareWords: {
      'for a mother': say.shareWords(mother, '代文'),
      'for oneself': say.shareWords(own, '代文'),
    },
    askAmountAsWell: {
      one: say.askAmountAsWell(hail, ['代文']),
      two: say.askAmountAsWell(hail, ['代文', '络活喜']),
      'not to be named': say.askAmountAsWell(hail, ['']),
    },
    waitlisted: {
      'another brand': say.waitlisted(v(allWaits), scene, ['络活喜']),
      usual: say.waitlisted(v(allWaits), scene),
      'urgent, room missing': say.waitlisted(v({ ...allWaits, urgent: true, roomMissing: true }), scene),
    },
    pending: {
      'too much': say.pending(v({ legs: [] }), 'too-much', scene),
      'too soon': say.pending(v({ legs: [] }), 'too-soon', scene),
      'unknown drug': say.pending(v({ legs: [] }), 'unknown-drug', scene),
      'no institution': say.pending(v({ legs: [] }), 'no-institution', scene),
      'wrong medicine': say.pending(v({ legs: [] }), 'wrong-medicine', scene),
      danger: say.pending(v({ legs: [] }), 'danger', scene),
      unanswered: say.pending(v({ legs: [] }), 'unanswered', scene),
    },
    noInstitution: { private: say.noInstitution(v({ medicines: secret, legs: [] }), scene) },
    moved: {
      'out of stock': say.moved(v(), 'out-of-stock', kangle.name, scene),
      'out of stock, private': say.moved(v(hidden), 'out-of-stock', kangle.name, scene),
      'out of stock everywhere': say.moved(v(allWaits), 'out-of-stock', kangle.name, scene),
      'part out of stock everywhere': say.moved(v(partWaits), 'out-of-stock', kangle.name, scene),
      'paused, with a run': say.moved(v(run), 'paused', kangle.name, scene),
      'reassigned to two': say.moved(v(twoPlaces), 'reassigned', kangle.name, scene),
      'another time at the same place': say.moved(v(), 'capacity', huimin.name, scene),
      amended: say.moved(v(), 'amended', kangle.name, scene),
    },
    amended: { booked: say.amended(v(), scene), waiting: say.amended(v(allWaits), scene) },
    cancelled: {
      usual: say.cancelled(v(), scene),
      'card with the agent': say.cancelled(v(card), scene),
      'in grief': say.cancelled(v(), scene, true),
    },
    itemsCancelled: { usual: say.itemsCancelled(v(), insulin, scene) },
    rejected: {
      'with a reason': say.rejected(v(), { told: 'here', words: '处方过期了' }, scene),
      'told in private': say.rejected(v(hidden), { told: 'in-private' }, scene),
      'told by the agent': say.rejected(v(), { told: 'by-person', name: '小陈' }, scene),
      'told by a coordinator': say.rejected(v(), { told: 'by-person', name: null }, scene),
      'without a reason': say.rejected(v(), null, scene),
    },
    mayOrderAgain: { usual: say.mayOrderAgain(v()) },
    ready: {
      self: say.ready(v(isReady), scene),
      'card with the agent': say.ready(v({ ...isReady, ...card }), scene),
      'by the agent': say.ready(v({ ...isReady, ...run }), scene),
      'one of two': say.ready(
        v({ ...twoPlaces, legs: [...isReady.legs, leg(hospital, slot('03-19', '09:30'), insulin)] }),
        scene,
      ),
    },
    pickedUp: { self: say.pickedUp(v(), scene), 'by the agent': say.pickedUp(v(run), scene) },
    received: { usual: say.received(v(), scene), 'card with the agent': say.received(v(card), scene) },
    status: {
      booked: say.status([v()], scene),
      'by the agent': say.status([v({ ...run, ...card })], scene),
      ready: say.status([v(isReady)], scene),
      waiting: say.status([v(allWaits)], scene),
      'two institutions': say.status([v(twoPlaces)], scene),
      several: say.status([v(), v({ ...allWaits, code: '0317-011' })], scene),
    },
    noteAdded: { pharmacist: say.noteAdded(v(), 'pharmacist'), agent: say.noteAdded(v(hidden), 'agent') },
    cardHeard: {
      'not at hand': say.cardHeard(v({ cardMissing: true }), scene),
      'over the counter': say.cardHeard(v({ cardMissing: true, needsPrescription: false }), scene),
      'the agent goes': say.cardHeard(v({ ...run, cardMissing: true }), scene),
      found: say.cardHeard(v(), scene),
    },
    repeated: { usual: say.repeated(v(), scene) },
    wrongMedicine: {
      dangerous: say.wrongMedicine(v(), true, hail),
      'nothing known': say.wrongMedicine(null, false, hail),
    },
    askWhat: { usual: say.askWhat(hail) },
    askDrug: {
      several: say.askDrug(hail, '胰岛素', ['诺和灵30R', '诺和锐', '诺和锐30']),
      'one guess': say.askDrug(hail, '拜新铜', ['拜新同']),
    },
    askBox: { usual: say.askBox(hail, '降压药') },
    askAmount: {
      one: say.askAmount(hail, ['代文']),
      two: say.askAmount(hail, ['代文', '络活喜']),
      'not to be named': say.askAmount(hail, ['']),
      'one of two not to be named': say.askAmount(hail, ['代文', '']),
      'two not to be named': say.askAmount(hail, ['', '']),
    },
    askWanted: {
      'how much, beside others': say.askWanted(hail, { kind: 'named', items: [bare] }, true),
      'counted, beside others': say.askWanted(hail, { kind: 'named', items: [item('代文', 1)] }, true),
      'nothing else': say.askWanted(hail, { kind: 'named', items: [item('代文', 1)] }, false),
      'two of them': say.askWanted(hail, { kind: 'named', items: [bare, item('络活喜', 1)] }, true),
      'not to be named': say.askWanted(hail, { kind: 'private', count: 1 }, true),
    },
    askAddress: { usual: say.askAddress(hail), 'of a neighbour': say.askAddress(hail, true) },
    askCommunity: { usual: say.askCommunity(hail) },
    askAddOrReplace: {
      usual: say.askAddOrReplace(hail, '络活喜', item('络活喜'), item('络活喜', 1)),
      'another brand': say.askAddOrReplace(hail, '来优时', item('来得时', 1, '支'), item('来优时', 2, '支')),
      'another unit': say.askAddOrReplace(hail, '络活喜', item('络活喜'), item('络活喜', 30, '天')),
    },
    askAnother: {
      'another time': say.askAnother(v(), 'time', scene),
      'another person': say.askAnother(v(), 'person', scene),
      'two institutions': say.askAnother(v(twoPlaces), 'time', scene),
      'by the agent': say.askAnother(v(run), 'time', scene),
    },
    askWhich: {
      usual: say.askWhich(
        hail,
        [order, { ...order, code: '0317-011', medicines: secret, from: null }],
        scene,
      ),
      'for a neighbour, too': say.askWhich(hail, [order, { ...order, recipient: '邻居' }], scene),
    },
    askWhichItem: {
      usual: say.askWhichItem(hail, [order, { ...order, recipient: '邻居' }]),
      'one only': say.askWhichItem(hail, [order]),
      'one not to be named': say.askWhichItem(hail, [{ ...order, medicines: secret }]),
      'several not to be named': say.askWhichItem(hail, [
        { ...order, medicines: secret },
        { ...order, medicines: secret },
      ]),
    },
    askWhatMakesRoom: {
      usual: say.askWhatMakesRoom(hail, [order, { ...order, recipient: '邻居' }], '立普妥'),
      'not to be named': say.askWhatMakesRoom(hail, [order, { ...order, medicines: secret }], ''),
    },
    itemLabel: { named: say.itemLabel({ ...order, recipient: '邻居' }) },
    orderLabel: {
      named: say.orderLabel(order),
      'for a neighbour': say.orderLabel({ ...order, recipient: '邻居' }),
      private: say.orderLabel({ ...order, code: '0317-011', medicines: secret }),
    },
    askStillWanted: {
      usual: say.askStillWanted([v()]),
      'private medicine': say.askStillWanted([v(hidden)]),
    },
    askConfirmForOther: {
      cancel: say.askConfirmForOther(hail, 'cancel', v(), false),
      'of who is on a list': say.askConfirmForOther(hail, 'cancel', v(), true),
      amend: say.askConfirmForOther(hail, 'amend', v(), false),
    },
    posterAnswers: { usual: say.posterAnswers(hail) },
    waitsForConfirmation: { usual: say.waitsForConfirmation(hail) },
    offer: { usual: say.offer(v(), slot('03-17', '15:00'), hospital, at('03-17', '09:30'), scene) },
    offerDeclined: { usual: say.offerDeclined(hail) },
    askOfWhich: { usual: say.askOfWhich(hail, '络活喜'), 'not to be named': say.askOfWhich(hail, null) },
    othersHeard: { usual: say.othersHeard(6) },
    remindQuestion: { usual: say.remindQuestion(hail) },
    nothingOpen: { usual: say.nothingOpen(hail), 'in grief': say.nothingOpen(hail, true) },
    noLastOrder: { usual: say.noLastOrder(hail) },
    noSuchTime: {
      usual: say.noSuchTime(v(), [], scene),
      'two institutions': say.noSuchTime(v(twoPlaces), [], scene),
      'with other times': say.noSuchTime(v(), [slot('03-17', '14:00'), slot('03-18', '09:00')], scene),
    },
    tooLate: { usual: say.tooLate(v(isReady), scene) },
    unknownCode: {
      usual: say.unknownCode(hail, '0317-999'),
      'none was named': say.unknownCode(hail, ''),
    },
    notYours: { usual: say.notYours(hail) },
    notAllowed: {
      pharmacist: say.notAllowed(hail, 'pharmacist'),
      agent: say.notAllowed(hail, 'agent'),
      coordinator: say.notAllowed(hail, 'coordinator'),
    },
    stock: {
      usual: say.stock(
        hail,
        [
          {
            written: '代文',
            at: [{ pharmacy: huimin, amount: 5, saidAt: at('03-17', '08:40') }],
            unsaid: [hospital],
            out: [kangle],
          },
        ],
        scene,
      ),
      'nobody may': say.stock(hail, [{ written: '代文', at: [], unsaid: [], out: [] }], scene),
    },
    medicalQuestion: { usual: say.medicalQuestion(hail) },
    medicalQuestionAsWell: { usual: say.medicalQuestionAsWell() },
    alreadySettled: { usual: say.alreadySettled(hail) },
    smallTalk: { usual: say.smallTalk(hail), talk: say.smallTalk(hail, true) },
    personCalled: { usual: say.personCalled(hail), sorry: say.personCalled(hail, true) },
    everyday: everydayExamples(say, hail),
    attachmentSeen: { usual: say.attachmentSeen(hail) },
    privateFromNow: { usual: say.privateFromNow(hail) },
    emergency: {
      'somebody on duty': say.emergency({ name: '吴协调', phone: '13900000000' }),
      nobody: say.emergency(null),
    },
    counterCannot: { usual: say.counterCannot(v(), '康乐大药房', scene) },
    whichCounter: {
      some: say.whichCounter(hail, ['康乐大药房', '赤峰路医院']),
      none: say.whichCounter(hail, []),
    },
    standsBeside: { usual: say.standsBeside(v()), 'private medicine': say.standsBeside(v(hidden)) },
    notHere: { usual: say.notHere() },
    notUnderstood: { usual: say.notUnderstood() },
    unheard: { usual: say.unheard(hail, ['络活喜']), private: say.unheard(hail, []) },
    numbersShown: {
      telephone: say.numbersShown(hail, false),
      'identity number': say.numbersShown(hail, true),
    },
    childFever: {
      'somebody on duty': say.childFever(hail, { name: '吴协调', phone: '13900000000' }),
      nobody: say.childFever(hail, null),
    },
    unwell: {
      'somebody on duty': say.unwell(hail, { name: '吴协调', phone: '13900000000' }),
      nobody: say.unwell(hail, null),
    },
    heardYou: {
      'somebody on duty': say.heardYou(hail, { name: '吴协调', phone: '13900000000' }),
      nobody: say.heardYou(hail, null),
    },
    notAlone: {
      'somebody on duty': say.notAlone(hail, { name: '吴协调', phone: '13900000000' }),
      nobody: say.notAlone(hail, null),
    },
    neutral: { usual: say.neutral('3-502'), 'no label': say.neutral('') },
    outsideHours: {
      usual: say.outsideHours(at('03-18', '07:30'), scene),
      'somebody on duty': say.outsideHours(at('03-18', '07:30'), scene, {
        name: '吴协调',
        phone: '021-5555',
      }),
    },
    remindSlot: { self: say.remindSlot(v(), scene), 'by the agent': say.remindSlot(v(run), scene) },
    notFetchedAfterAll: { self: say.notFetchedAfterAll(v(isReady)) },
    partOnly: {
      usual: say.partOnly(v(), { amount: 1, unit: '盒', rest: '下午' }),
      'no time': say.partOnly(v(), { amount: 1, unit: '盒', rest: null }),
    },
    notReadyAfterAll: {
      self: say.notReadyAfterAll(v(isReady), scene),
      'by the agent': say.notReadyAfterAll(v(run), scene),
    },
    helpForRole: {
      pharmacist: say.helpForRole('pharmacist'),
      agent: say.helpForRole('agent'),
      coordinator: say.helpForRole('coordinator'),
      operator: say.helpForRole('operator'),
    },
    readyTakenBack: { usual: say.readyTakenBack('0317-005', '3-502 王阿姨') },
    pickedUpTakenBack: { usual: say.pickedUpTakenBack('0317-005', '3-502 王阿姨') },
    reviewTakenBack: { usual: say.reviewTakenBack('0317-005', '3-502 王阿姨') },
    cannotTakeBack: { usual: say.cannotTakeBack('0317-005') },
    nothingToTakeBack: { usual: say.nothingToTakeBack() },
    askWhetherWrong: { usual: say.askWhetherWrong('0317-005') },
    wrongHandedOut: { usual: say.wrongHandedOut('0317-005', '3-502 王阿姨') },
    shelf: {
      some: say.shelf(
        '惠民药房',
        [
          { written: '络活喜', amount: 0, promised: 0, saidAt: scene.now },
          { written: '立普妥', amount: 20, promised: 3, saidAt: scene.now },
          { written: '诺和灵', amount: null, promised: 1, saidAt: scene.now },
        ],
        scene,
      ),
      none: say.shelf('惠民药房', [], scene),
    },
    listSeen: { usual: say.listSeen('欧阳路', 3) },
    lookAgain: {
      delivered: say.lookAgain(plainLine, 'delivered'),
      'picked up': say.lookAgain(plainLine, 'picked-up'),
    },
    takenBack: {
      fetched: say.takenBack('0317-006', '5-102 李伯伯', 'picked-up'),
      delivered: say.takenBack('0317-006', '5-102 李伯伯', 'delivered'),
    },
    wentAstray: {
      elsewhere: say.wentAstray('0317-006', '5-102 李伯伯', 'elsewhere'),
      wrong: say.wentAstray('0317-006', '5-102 李伯伯', 'wrong'),
    },
    whichWentAstray: { usual: say.whichWentAstray() },
    moneyIsNotNoted: {
      'somebody on duty': say.moneyIsNotNoted({ name: '吴协调', phone: '13900000000' }),
      nobody: say.moneyIsNotNoted(null),
    },
    tellThemWhy: { usual: say.tellThemWhy(plainLine, '处方过期了') },
    notToFetch: { usual: say.notToFetch(plainLine) },
    notReadyYet: {
      self: say.notReadyYet(v(), scene),
      'by the agent': say.notReadyYet(v(run), scene),
      'a counter to be phoned': say.notReadyYet(v({ legs: [unspoken] }), scene),
    },
    agreed: { self: say.agreed(v(), scene), 'by the agent': say.agreed(v(run), scene) },

    standingForRole: {
      usual: say.standingForRole(plainLine, v(), scene),
      asking: say.standingForRole(plainLine, v({ status: 'proposed', legs: [] }), scene),
    },
    noSuchOrder: { usual: say.noSuchOrder('0317-099'), 'no code': say.noSuchOrder('') },
    leftOut: {
      usual: say.leftOut(['0317-005', '0317-006'], false),
      'nothing else': say.leftOut(['0317-005'], true),
    },
    whichOfThese: { usual: say.whichOfThese([plainLine, rosterLine]) },
    notTheirs: { usual: say.notTheirs('0317-005') },
    whoseNeed: { usual: say.whoseNeed(['立普妥', '络活喜']) },
    carrierStays: {
      usual: say.carrierStays(['0317-005'], '小陈'),
      'nothing named': say.carrierStays([], null),
    },
    patientStays: { usual: say.patientStays(['0317-005']) },
    howToSay: {
      agent: say.howToSay('0317-005', 'agent'),
      coordinator: say.howToSay('0317-005', 'coordinator'),
    },
    nobodySo: { usual: say.nobodySo() },
    doneFor: { usual: say.doneFor(hail, '小陈') },
    notChangedFor: { usual: say.notChangedFor('0317-005', 'too-late') },
    leftNoted: { usual: say.leftNoted('0317-005', '3-502 王阿姨', 'guard') },
    openList: {
      late: say.openList(
        'late',
        [
          { line: plainLine, at: { pharmacy: huimin.name, slot: slot('03-17', '09:30') } },
          { line: plainLine, at: null },
        ],
        scene,
      ),
      none: say.openList('to-deliver', [], scene),
    },
    doneToday: { usual: say.doneToday({ ready: 3, pickedUp: 2, left: 1 }) },
    onTheBoard: { usual: say.onTheBoard() },
    onDuty: { usual: say.onDuty(['小陈']), nobody: say.onDuty([]) },
    movedBack: {
      all: say.movedBack('惠民药房', 3, []),
      some: say.movedBack('惠民药房', 0, ['0317-005']),
    },
    nothingToReturn: { there: say.nothingToReturn('惠民药房'), anywhere: say.nothingToReturn(null) },
    whichToReturn: { usual: say.whichToReturn(['惠民药房', '康乐大药房']) },
    stillPaused: { usual: say.stillPaused('惠民药房', 3) },
    howToTakeBack: { usual: say.howToTakeBack(['惠民药房']) },
    alreadyThere: { usual: say.alreadyThere('0317-005', '惠民药房') },
    noBoard: { usual: say.noBoard() },
    unreachedNoted: { usual: say.unreachedNoted('0317-005', '3-502 王阿姨') },
    stillToAsk: { usual: say.stillToAsk('0317-005', 'amount') },
    boardLink: { usual: say.boardLink('http://127.0.0.1:8420/enter/abc') },
    boardInPrivate: { usual: say.boardInPrivate() },

    newAtPharmacy: {
      usual: say.newAtPharmacy([plainLine, rosterLine], slot('03-18', '14:00'), scene),
      'over the counter': say.newAtPharmacy(
        [{ ...plainLine, toReview: false }],
        slot('03-18', '14:00'),
        scene,
      ),
    },
    changedAtPharmacy: {
      'another amount': say.changedAtPharmacy(
        { ...plainLine, toReview: true },
        { medicines: both, slot: slot('03-18', '14:00'), reviewed: true },
        slot('03-18', '14:00'),
        scene,
      ),
      'another time': say.changedAtPharmacy(
        plainLine,
        { medicines: norvasc, slot: slot('03-18', '14:00'), reviewed: false },
        slot('03-18', '16:00'),
        scene,
      ),
    },
    goneFromPharmacy: {
      cancelled: say.goneFromPharmacy([plainLine, rosterLine], 'cancelled'),
      undecided: say.goneFromPharmacy([plainLine], 'undecided'),
      'ready already': say.goneFromPharmacy(
        [{ ...plainLine, milestones: ['reviewed', 'ready'] }],
        'elsewhere',
      ),
    },
    reviewed: {
      usual: say.reviewed('0317-005', '3-502 王阿姨', null, scene),
      'and placed by it': say.reviewed('0317-005', '3-502 王阿姨', v(), scene),
    },
    readyNoted: { usual: say.readyNoted('0317-005', '3-502 王阿姨') },
    notReviewedYet: { usual: say.notReviewedYet('0317-005') },
    rejectNoted: {
      usual: say.rejectNoted('0317-005', 'here'),
      'in private': say.rejectNoted('0317-005', 'in-private'),
      'through others': say.rejectNoted('0317-005', 'by-person'),
      'without a reason': say.rejectNoted('0317-005', null),
    },
    takenBackBefore: { usual: say.takenBackBefore('0317-005') },
    refusedBefore: {
      'and no more': say.refusedBefore('0317-005', null),
      'and ordered again': say.refusedBefore('0317-005', '0317-012'),
    },
    stillAsking: { usual: say.stillAsking('0317-005') },
    coordinatorDecides: { usual: say.coordinatorDecides('0317-005') },
    outOfStock: {
      some: say.outOfStock('络活喜', 3, 1),
      named: say.outOfStock('络活喜', 1, 0, ['0317-005']),
      none: say.outOfStock('络活喜', 0, 0),
    },
    stockLeft: {
      enough: say.stockLeft('络活喜', 3, 2, []),
      short: say.stockLeft('络活喜', 1, 4, ['0317-005', '0317-006']),
    },
    shelfByStrength: {
      held: say.shelfByStrength('代文', [
        { code: '0317-005', strength: null },
        { code: '0317-006', strength: '80mg' },
      ]),
      none: say.shelfByStrength('代文', []),
    },
    partOnlyTold: {
      usual: say.partOnlyTold('0317-005', '3-502 王阿姨', { amount: 1, unit: '盒', rest: null }),
    },
    partOnlyToFetch: { usual: say.partOnlyToFetch(plainLine, { amount: 1, unit: '盒', rest: '下午' }) },
    askWhichIsShort: { usual: say.askWhichIsShort('0317-005') },
    inStock: { some: say.inStock('络活喜', 2), none: say.inStock('络活喜', 0) },
    shelfLater: { usual: say.shelfLater('络活喜') },
    shelfReturns: { usual: say.shelfReturns('络活喜') },
    howToNote: {
      usual: say.howToNote('0317-005', 'review'),
      reviewed: say.howToNote('0317-005', 'ready'),
      ready: say.howToNote('0317-005', 'pick-up'),
    },
    askWhichDrug: { usual: say.askWhichDrug('那个白的') },
    askWhichIsOut: { usual: say.askWhichIsOut('0317-005', ['络活喜', '立普妥']) },
    dayClosed: {
      'to its pharmacist': say.dayClosed('惠民药房', true, wednesday, 3, 1, scene),
      'to coordinators': say.dayClosed('惠民药房', false, wednesday, 3, 0, scene),
      'in the afternoon': say.dayClosed(
        '惠民药房',
        true,
        { ...wednesday, from: at('03-18', '15:00') },
        0,
        0,
        scene,
      ),
      'with nothing to move': say.dayClosed('惠民药房', true, wednesday, 0, 0, scene),
    },
    askClosingTime: { usual: say.askClosingTime() },
    dayOpen: {
      again: say.dayOpen(wednesday, true, scene),
      anyway: say.dayOpen(wednesday, false, scene),
    },
    dayAtCounter: {
      usual: say.dayAtCounter(
        scene.now,
        [{ pharmacy: huimin, slot: slot('03-17', '14:00'), lines: [plainLine, rosterLine] }],
        scene,
      ),
      nothing: say.dayAtCounter(scene.now, [], scene),
    },
    strengthNeeded: { usual: say.strengthNeeded('0317-005', '华法林') },
    stillNotReady: { usual: say.stillNotReady([plainLine], slot('03-17', '14:00'), scene) },
    askedAfter: { usual: say.askedAfter(plainLine) },
    nudgeReady: { usual: say.nudgeReady(['0317-005', '0317-006'], slot('03-17', '14:00'), scene) },
    reviewWanted: {
      usual: say.reviewWanted('0317-005', '3-502 王阿姨', both, 'too-much'),
      'something was wrong': say.reviewWanted('0317-005', '3-502 王阿姨', both, 'wrong-medicine'),
    },

    pickUpList: {
      usual: say.pickUpList(
        [{ pharmacy: huimin, slot: slot('03-17', '14:00'), lines: [plainLine, rosterLine] }],
        2,
        scene,
      ),
      nothing: say.pickUpList([], 0, scene),
    },
    cardReturned: { usual: say.cardReturned('0317-005', '3-502 王阿姨') },
    cardNotCollected: {
      told: say.cardNotCollected('0317-005', '3-502 王阿姨', true),
      'fetched already': say.cardNotCollected('0317-005', '3-502 王阿姨', false),
    },
    cardStillOut: { usual: say.cardStillOut('0317-005', '3-502 王阿姨') },
    doorNoted: { self: say.doorNoted(v(), '3-203') },
    takenByOthers: {
      'by somebody': say.takenByOthers(v(), '小陈', slot('03-17', '14:00').from, scene),
      'nobody knows': say.takenByOthers(v(), null, null, scene),
    },
    cardGiven: { self: say.cardGiven(v()), noted: say.cardGiven(v(card)) },
    leftWith: { self: say.leftWith(v(), 'guard') },
    cardWanted: { self: say.cardWanted(v(), '小陈') },
    notFetched: {
      why: say.notFetched(plainLine, true),
      'no reason': say.notFetched(plainLine, false),
    },
    notDelivered: {
      fetched: say.notDelivered(plainLine, true),
      'nobody met': say.notDelivered(plainLine, false),
    },
    notHandedOut: { usual: say.notHandedOut(plainLine, '立普妥') },
    fetchedUnreviewed: { usual: say.fetchedUnreviewed(plainLine) },
    reallyFetched: {
      fetched: say.reallyFetched(['0317-005'], 'picked-up', 'not-ready', slot('03-17', '14:00').from, scene),
      delivered: say.reallyFetched(['0317-005'], 'delivered', 'not-reviewed', null, scene),
      several: say.reallyFetched(['0317-005', '0317-006'], 'picked-up', 'not-reviewed', null, scene),
    },
    cardNoted: { usual: say.cardNoted('0317-005', '3-502 王阿姨') },
    pickedUpNoted: { usual: say.pickedUpNoted(['0317-005', '0317-006']) },
    deliveredNoted: { usual: say.deliveredNoted(['0317-005']) },
    phonePlease: { usual: say.phonePlease([rosterLine]) },
    slotPassed: { usual: say.slotPassed([plainLine], slot('03-17', '08:00'), scene) },
    noShowNoted: { usual: say.noShowNoted('0317-005') },
    alreadyNoted: { usual: say.alreadyNoted('0317-005') },

    summary: {
      usual: say.summary({
        today: { asked: 4, due: 8, ready: 6, pickedUp: 3, delivered: 3, noshow: 0, cancelled: 1 },
        week: { asked: 40, due: 38, ready: 36, pickedUp: 33, delivered: 30, noshow: 2, cancelled: 5 },
        open: {
          proposed: 1,
          pending: 2,
          waitlist: 0,
          booked: 5,
          arrived: 0,
          fulfilled: 0,
          cancelled: 0,
          noshow: 0,
        },
        late: 1,
        pharmacies: [{ name: huimin.name, booked: 5, places: 60, paused: true }],
        waitingForPeople: 2,
      }),
    },
    toDo: {
      usual: say.toDo([toDoLine, { ...toDoLine, code: null, what: 'emergency', words: '胸口疼' }], scene),
      nothing: say.toDo([], scene),
    },
    reassigned: { usual: say.reassigned('0317-005', v(), scene) },
    cannotReassign: {
      prescription: say.cannotReassign('0317-005', '康乐大药房', 'prescription'),
      'too late': say.cannotReassign('0317-005', '康乐大药房', 'too-late'),
    },
    movedAll: {
      some: say.movedAll('赤峰路医院', '惠民药房', 3, ['0317-005']),
      none: say.movedAll('赤峰路医院', '惠民药房', 0, []),
    },
    medicinesLeft: { usual: say.medicinesLeft('0317-005') },
    notPaused: { usual: say.notPaused('惠民药房') },
    unknownPharmacy: { usual: say.unknownPharmacy('惠明') },
    paused: { some: say.paused('惠民药房', 3, 1), none: say.paused('惠民药房', 0, 0) },
    pausedFor: {
      usual: say.pausedFor('惠民药房', wednesday, 2, 1, scene),
      'some hours': say.pausedFor('惠民药房', { ...wednesday, to: at('03-18', '12:00') }, 0, 0, scene),
    },
    askPauseTime: { usual: say.askPauseTime('惠民药房') },
    resumed: { usual: say.resumed('惠民药房', 0), away: say.resumed('惠民药房', 7) },
    alertAgain: { usual: say.alertAgain({ ...toDoLine, what: 'emergency' }, scene) },
    alertTaken: { usual: say.alertTaken('3-502 王阿姨') },
    attendedByAgent: { usual: say.attendedByAgent('3-502 王阿姨') },
    alertTakenBy: { usual: say.alertTakenBy('3-502 王阿姨', '小陈', '120') },
    alertClosed: { usual: say.alertClosed('3-502 王阿姨') },
    alertSettled: { usual: say.alertSettled('0317-005 3-502 王阿姨') },
    askWhichIsNamed: {
      usual: say.askWhichIsNamed('0317-005', ['络活喜', '立普妥'], null, true),
      doubled: say.askWhichIsNamed('0317-005', ['络活喜'], '诺和锐', true),
      'no such name': say.askWhichIsNamed('0317-005', ['立普妥'], null, false),
    },
    whichAlert: { usual: say.whichAlert([toDoLine, { ...toDoLine, code: null, what: 'emergency' }], scene) },
    noAlert: { usual: say.noAlert() },
    alert: { usual: say.alert({ ...toDoLine, what: 'emergency', words: '胸口疼' }, scene) },
    tellThem: {
      usual: say.tellThem(huimin, '0317-005', '0317-005'),
      'not wanted any more': say.tellThem(huimin, '0317-005', null),
    },
    toldThem: { usual: say.toldThem('0317-005 3-502 王阿姨') },
    capacityCut: { usual: say.capacityCut('惠民药房', slot('03-18', '14:00'), 6, 3, scene) },
  }
}

/** What is said to roles or is a list: may be longer than four lines. */
export const mayBeLong: ReadonlySet<string> = new Set<keyof Phrases>([
  'listTaken',
  'sharesTaken',
  'status',
  'stock',
  'newAtPharmacy',
  'goneFromPharmacy',
  'pickUpList',
  'phonePlease',
  'slotPassed',
  'whichOfThese',
  'openList',
  'whichAlert',
  'dayAtCounter',
  'helpForRole',
  'shelf',
  'summary',
  'toDo',
])

/** What goes to a role's own channel, with all that the role needs. */
export const toRoles: ReadonlySet<string> = new Set<keyof Phrases>([
  'standingForRole',
  'noSuchOrder',
  'notTheirs',
  'whoseNeed',
  'carrierStays',
  'patientStays',
  'howToSay',
  'nobodySo',
  'notChangedFor',
  'leftNoted',
  'openList',
  'doneToday',
  'onTheBoard',
  'onDuty',
  'movedBack',
  'nothingToReturn',
  'whichToReturn',
  'stillPaused',
  'howToTakeBack',
  'alreadyThere',
  'noBoard',
  'unreachedNoted',
  'stillToAsk',
  'boardLink',
  'boardInPrivate',
  'newAtPharmacy',
  'changedAtPharmacy',
  'goneFromPharmacy',
  'cardReturned',
  'cardNotCollected',
  'cardStillOut',
  'notFetched',
  'notDelivered',
  'notHandedOut',
  'reallyFetched',
  'fetchedUnreviewed',
  'alertAgain',
  'alertTaken',
  'attendedByAgent',
  'alertTakenBy',
  'alertClosed',
  'alertSettled',
  'askWhichIsNamed',
  'whichAlert',
  'noAlert',
  'whichOfThese',
  'askWhichIsOut',
  'dayClosed',
  'askClosingTime',
  'pausedFor',
  'askPauseTime',
  'dayOpen',
  'dayAtCounter',
  'reviewed',
  'readyNoted',
  'notReviewedYet',
  'rejectNoted',
  'takenBackBefore',
  'refusedBefore',
  'stillAsking',
  'coordinatorDecides',
  'outOfStock',
  'inStock',
  'shelfLater',
  'shelfReturns',
  'howToNote',
  'askWhichDrug',
  'strengthNeeded',
  'nudgeReady',
  'stillNotReady',
  'askedAfter',
  'reviewWanted',
  'pickUpList',
  'cardNoted',
  'pickedUpNoted',
  'deliveredNoted',
  'phonePlease',
  'slotPassed',
  'noShowNoted',
  'alreadyNoted',
  'summary',
  'toDo',
  'reassigned',
  'cannotReassign',
  'movedAll',
  'medicinesLeft',
  'notPaused',
  'unknownPharmacy',
  'paused',
  'resumed',
  'alert',
  'capacityCut',
  'tellThem',
  'toldThem',
  'helpForRole',
  'readyTakenBack',
  'pickedUpTakenBack',
  'reviewTakenBack',
  'cannotTakeBack',
  'nothingToTakeBack',
  'askWhetherWrong',
  'stockLeft',
  'shelfByStrength',
  'partOnlyTold',
  'partOnlyToFetch',
  'askWhichIsShort',
  'leftOut',
  'wrongHandedOut',
  'shelf',
  'lookAgain',
  'listSeen',
  'takenBack',
  'wentAstray',
  'whichWentAstray',
  'moneyIsNotNoted',
  'tellThemWhy',
  'notToFetch',
])

/** All examples of some phrases, as they would be read. */
export function readAloud(say: Phrases, hail: Hail, names: readonly (keyof Phrases)[]): string {
  const all = examples(say, hail)
  return names
    .flatMap((name) => Object.entries(all[name]).map(([what, text]) => `# ${name}: ${what}\n${text}`))
    .join('\n\n')
}
