/**
 * Judges in which encoding from before Unicode a text is: by how common, in some language that used it, the letters are
 * that its bytes would be.
 */

/** Per encoding, languages as their letters beyond ASCII, each with its share in percent. Of equals the first wins. */
const PROFILES: readonly [encoding: string, ...languages: string[]][] = [
  [
    'windows-1252',
    'é60à15è10ê6ç3ù2ô1î1û1â1ë1ï1œ1',
    'ü37ä36ö19ß7',
    'ó28á24í22é11ú9ñ4ü1',
    'ã21ç17é16á12ê11í6ú4õ4ó4à2â2ô1',
    'é6è46à17ù14ò11ì3',
    'é41ë20ö17ï17ü2ó2',
    'ä50å27ö22é1',
    'å40æ36ø21é2',
    'ð18á18í15é7ó9ú6ö8þ9æ7ý3',
    'ë98ç2',
  ],
  [
    'windows-1250',
    'ę18ą16ł16ó14ż14ś12ć8ń1ź1',
    'í22á16ě11ž10ř8č7é7ý6š5ů4ú1ť1ď1ň1',
    'á15í12ý11š10ž10é7č7ť7ú7ľ5ô3ď2ň1ä1',
    'é30á30ö10ó8ü6ő6í5ú3ű2',
    'ă45ţ22î14ş12â7',
    'š33č33ć15ž13đ6',
  ],
  [
    'windows-1251',
    'о11е9т8а7и7н7с5р5в4м4л4к4д3п3у2ы2я2ч2ь2з2б1г1й1ж1х1э1ю1ц1ш1щ1ё1',
    'о10а8н7и7т6і5е5в5р4к4м4с4д3у3л3п3я3з2ь2ч2б1ц1г1є1ж1ю1й1х1щ1ш1ї1',
    'а14о10е9т8н8и8в5с5р4к4д3м3п3л3з3я2ч2ъ1у1б1г1ж1щ1ц1ш1х1й1',
    'а14е10о9и7т6н5р5к4д4с4у3в3м3ј3п3л2з2ч2б2г1ш1њ1ц1ж1ћ1ђ1љ1',
  ],
  ['windows-1253', 'α11τ9ο8ε8ι7ν6σ4μ4π4ρ4υ3κ3η3ς3ί3ό3ά2λ2έ2δ2γ2ή1θ1ω1ύ1χ1ώ1φ1β1ξ1ζ1ψ1'],
  ['windows-1254', 'ı38ü17ğ13ş12ç11ö8â1'],
  ['windows-1255', 'ו11י10ה9ל7א6ת6ר5מ5ש5ב4נ3כ3ע3ם3ק3ד3ח2פ2ז2ס2ט2צ1ן1ג1ך1'],
  [
    'windows-1256',
    'ا14ل11ي7م6ن5ت5و4ر4ع3ه3ب3ة3د3ك3ف3ق2أ2س2ح2ذ2ج1ط1ى1ث1إ1خ1ص1ش1ض1ز1غ1ظ1ء1ئ1',
    'ا14ی11ر8د7ن7ه6م6ب5و5ت5ک4س3ل2ش2ع2ز2ق1ف1گ1خ1ج1ط1آ1ح1چ1ص1پ1',
  ],
  ['windows-1257', 'š19ų17ė17ą15ž9į9č6ū5ę2', 'ā38ī18ē15š8ņ6ū6ļ3ž3ķ2ģ1č1', 'ä33õ33ü20ö6š1ž1'],
  ['windows-1258', '\u030118\u030014\u032313ê8ô8\u03098đ8ư7ơ6â5\u03033ă2'],
  ['windows-874', 'น7า6่6ง4อ4ก4เ4ร4้4ั4ม3ี3ว3ล3ท2ด2ย2ค2ต2ส2ห2ิ2แ2ะ2บ2จ2ข1ป1ุ1ไ1ใ1ื1็1พ1ำ1์1ณ1ู1ึ1ช1ถ1โ1'],
  ['koi8-r', 'о11е9т8а7и7н7с5р5в4м4л4к4д3п3у2ы2я2ч2ь2з2б1г1й1ж1х1э1ю1ц1ш1щ1ё1'],
  ['ibm866', 'о11е9т8а7и7н7с5р5в4м4л4к4д3п3у2ы2я2ч2ь2з2б1г1й1ж1х1э1ю1ц1ш1щ1ё1'],
  ['iso-8859-2', 'ę18ą16ł16ó14ż14ś12ć8ń1ź1', 'í22á16ě11ž10ř8č7é7ý6š5ů4ú1ť1ď1ň1', 'š33č33ć15ž13đ6'],
];

/** Encodings of several bytes a letter: the commonest letters, and what share of all letters they must be at the least. */
const WIDE: readonly [encoding: string, common: string, share: number][] = [
  [
    'shift_jis',
    'のにるすとしでこをはいがてまれなたかりうそらあもくつよさきえっンストルどだけクんイッめラみわちプばロアリじベーデタ',
    0.4,
  ],
  [
    'euc-jp',
    'のにるすとしでこをはいがてまれなたかりうそらあもくつよさきえっンストルどだけクんイッめラみわちプばロアリじベーデタ',
    0.4,
  ],
  [
    'gb18030',
    '的一是这个我在们有数以你为它到方不如可中上了所量将会来和就些于向点果对看时要但您能分想因下相度其之用么实同式多解变意正间出加平定种然说而他她吗没好',
    0.25,
  ],
  [
    'big5',
    '的一是這個我在們有數以你為它到方不如可中上了所量將會來和就些於向點果對看時要但您能分想因下相度其之用麼實同式多解變意正間出加平定種然說而他她嗎沒好',
    0.25,
  ],
  [
    'euc-kr',
    '이다는니하의에을가지수로것고은한그를있기서리해어습면으입도제나대적시정라우사보각만인게자과아일합할여들점분상모요생전더실러위함',
    0.4,
  ],
];

/** Percent: what a letter counts that no language of the encoding has. */
const FOREIGN = 0.05;
/** Percent: what a sign counts that all these texts may have. */
const SIGN = 2;
const SIGNS = new Set('“”‘’„‚–—…«»°§©®™€£¥¿¡·•½¼¾²³×÷±´№\u00a0\u00ad♪♫');
/** So many bytes are enough to judge by. */
const SAMPLE = 200_000;
/** Fewer letters of several bytes prove nothing. */
const LEAST_WIDE = 8;

type Weights = ReadonlyMap<string, number>;

const weights: readonly { encoding: string; languages: Weights[] }[] = PROFILES.map(([encoding, ...languages]) => ({
  encoding,
  languages: languages.map(
    (profile) => new Map([...profile.matchAll(/(\D)(\d+)/gu)].map(([, letter = '', share]) => [letter, Number(share)])),
  ),
}));

/** The encoding, by its label in the Encoding standard, that fits bytes which are no UTF-8 best. */
export function legacyEncodingOf(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  for (const [encoding, common, least] of WIDE) if (commonShare(sample, encoding, common) >= least) return encoding;
  const pairs = pairsIn(sample);
  let best = 'windows-1252';
  let most = Number.NEGATIVE_INFINITY;
  for (const { encoding, languages } of weights) {
    const characters = new TextDecoder(encoding).decode(EVERY_BYTE);
    for (const language of languages) {
      const score = fitness(pairs, characters, language);
      if (score > most) [best, most] = [encoding, score];
    }
  }
  return best;
}

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** How often each byte beyond ASCII follows each byte: the first times 256 and the second, and the count. */
function pairsIn(sample: Uint8Array): Map<number, number> {
  const pairs = new Map<number, number>();
  let before = 32;
  for (const byte of sample) {
    if (byte > 127) pairs.set(before * 256 + byte, (pairs.get(before * 256 + byte) ?? 0) + 1);
    before = byte;
  }
  return pairs;
}

/** What share of the letters beyond ASCII are common ones; 0 where the bytes are not of the encoding. */
function commonShare(sample: Uint8Array, encoding: string, common: string): number {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return 0;
  }
  const letters = text.match(/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/gu) ?? [];
  const known = new Set(common);
  return letters.length < LEAST_WIDE ? 0 : letters.filter((letter) => known.has(letter)).length / letters.length;
}

/** How likely a language's text has these letters: the sum of logarithms of their shares. */
function fitness(pairs: ReadonlyMap<number, number>, characters: string, language: Weights): number {
  let sum = 0;
  for (const [pair, count] of pairs)
    sum += count * Math.log(shareOf(characters.charAt(pair % 256), characters.charAt(pair >> 8), language));
  return sum;
}

function shareOf(character: string, before: string, language: Weights): number {
  if (SIGNS.has(character)) return SIGN;
  const [small = character] = character.toLowerCase();
  const share = language.get(small) ?? FOREIGN;
  // A capital inside a word, or a Latin letter beside one of another script, is hardly ever meant.
  const isCapital = small !== character;
  if (isCapital && /\p{Ll}/u.test(before)) return share * 0.05;
  if (/[A-Za-z]/.test(before) && !/[\p{Script=Latin}\p{M}]/u.test(character)) return share * 0.05;
  return isCapital ? share * 0.3 : share;
}
