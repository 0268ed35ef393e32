/** Forms of English that no ending explains, each list led by the word that they are forms of. */
const FAMILIES = `
be; become became; begin began begun; bend bent; bind bound; bleed bled; blow blew blown; break broke broken; breed
bred; bring brought; build built; buy bought; catch caught; child children; choose chose chosen chosing; come came;
criterion criteria; deal dealt; die dying dies died; dig dug; draw drew drawn; drink drank drunk; drive drove driven;
eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown flies; foot
feet; forget forgot forgotten; freeze froze frozen; get got gotten; give gave given; go went gone goes; grow grew
grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; know knew known; lead led; leave left; lend lent;
lie lying lies lied; lose lost; make made; man men; mean meant; meet met; mistake mistook mistaken; mouse mice; pay
paid payment payments; argue argument arguments; person people persons; phenomenon phenomena; ride rode ridden; ring
rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken;
shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; speak
spoke spoken; spend spent; spin spun; stand stood; steal stole stolen; stick stuck; strike struck; swear swore sworn;
swim swam; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; tooth teeth;
understand understood; use used uses using; wake woke woken; wear wore worn; win won; woman women; write wrote
written; wife wives; knife knives; half halves; shelf shelves
`;

/** Words so short that their comparatives keep their endings. */
const COMPARED = `
big cold dark deep fast few great hard high large late light long loud low new nice old poor rich safe short slow
small soft strong tall thin warm weak wide young
`;

/** Verbs so short that those who do what they say keep their ending. */
const DOERS = `
buy code deal drive farm hack help kill lead make pay play read run sell ship teach think trade view win work write
`;

/** Numbers, in words and in figures. */
const NUMBERS = `
2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven; 12 twelve; 13 thirteen; 14
fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen; 20 twenty; 30 thirty; 40 forty; 50 fifty; 60
sixty; 70 seventy; 80 eighty; 90 ninety
`;

/** Families that other words look like forms of. */
const APART = `
agency agencies; apple apples; apply applies applied applying; business businesses; cloud clouds; early earlier
earliest; embed embeds embedded embedding embeddings; emergency emergencies; evening evenings; factory factories;
family families; frontier frontiers; imply implies implied implying; news; only; party parties; past; paste; police;
quite; ready; really; reply replies replied replying; simple simply simpler simplest; supply supplies supplied
supplying supplier suppliers
`;

/** The word that each irregular form belongs to. */
export const IRREGULAR: ReadonlyMap<string, string> = byForm([
  ...families(FAMILIES),
  ...COMPARED.trim()
    .split(/\s+/)
    .map((base) => formed(base, 'er', 'est')),
  ...DOERS.trim()
    .split(/\s+/)
    .map((base) => formed(base, 'er', 'ers')),
]);

/** The same for those whose root is to be that word as it stands. */
export const THEMSELVES: ReadonlyMap<string, string> = byForm([...families(APART), ...families(NUMBERS)]);

function byForm(lists: readonly string[][]): Map<string, string> {
  return new Map(
    lists.flatMap(([base = '', ...forms]) => [base, ...forms].map((form): [string, string] => [form, base])),
  );
}

function families(text: string): string[][] {
  return text.split(';').map((family) => family.trim().split(/\s+/));
}

/** `big`, `bigger`, `biggest`; `make`, `maker`, `makers`. */
function formed(base: string, ...endings: string[]): string[] {
  const before = /^[^aeiou]+[aeiou][bdgmnp]$/.test(base) ? base + base.at(-1)! : base.replace(/e$/, '');
  return [base, ...endings.map((ending) => before + ending)];
}
