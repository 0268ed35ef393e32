/** Per language, the words that hold phrases together and begin or end none: lower case, parted by white space. */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: `
a about above across after again against ago ah aha all almost alone along already alright also although always am
among an and another any anybody anymore anyone anything anyway anyways anywhere are aren around as at away back be
became because become becomes been before behind being below beside besides best better between beyond big both but by
came can cannot cause certain come comes coming could couldn did didn do does doesn doing don done down during each
easy eight either else enough especially etc even eventually ever every everybody everyone everything everywhere
exactly few first five for four from further gave get gets getting give given gives giving go goes going gone gonna
good got gotten gotta great guess guys had hadn half happen happened happens has hasn have haven having he hello hence
her here hers herself hey hi high him himself his hmm how however huge huh hundred i if in indeed inside instead
into is isn it its itself just keep keeps kind kinda know known knows last least left less let lets like likely little
ll long look looked looking looks lot lots low made make makes making many may maybe me mean meaning means meant
might million billion trillion thousand mm mhm more most mostly much must my myself near nearly need needed needs
neither never new next nice nine no nobody nope nor not nothing now nowhere of off often oh ok okay old on once one
ones only onto or other others otherwise ought our ours ourselves out outside over own part per perhaps plus point
pretty probably put quite rather re really right said same saw say saying says second see seeing seem seems seen self
seven several shall she should shouldn since six so some somebody somehow someone something sometimes somewhat
somewhere soon sort sorta still stuff such sure take taken takes taking talk talked talking tell ten than thank thanks
that the their theirs them themselves then there therefore these they thing things think thinking third this those
though thought three through throughout thus till to today together told tomorrow tonight too took toward towards
tried tries try trying twenty two uh uhm um under unless unlike until unto up upon us use used uses using usually ve
very via want wanted wants was wasn way ways we well went were weren what whatever when whenever where wherever
whether which while who whoever whole whom whose why will with within without won wonder would wouldn wow wrong yeah
yep yes yesterday yet you your yours yourself yourselves zero
absolutely actually basically certainly clearly completely currently definitely entirely essentially extremely fairly
finally frankly generally honestly hopefully immediately literally obviously originally particularly personally
potentially previously primarily quickly recently relatively simply slightly specifically suddenly totally truly
typically ultimately
amazing awesome bad bigger biggest cool crazy different early easier entire excited exciting fantastic favorite
favourite full fun funny future general greater greatest hard harder hardest higher highest important incredible
incredibly interesting large larger largest late later latest longer lower main major modern nicer perfect
popular possible previous real recent similar simple single smart small smaller sorry specific super tiny top tons
tough true ultimate unique usual various weird wonderful worse worst worth young
couple bunch bit example question questions answer person people guy guys folks everybody kid stuff year years month
months week weeks day days hour hours minute minutes second seconds morning afternoon evening night decade decades
time times moment moments number numbers percent percentage million millions billions dozens thousands hundreds
welcome bye please course fact case cases side sides end beginning rest kinds sorts types type level levels step steps
called call calls calling based wanna trying able ready aware sense reason reasons matter idea ideas
dear mister mr mrs ms dr sir inaudible crosstalk laughter laughs laughing unintelligible applause music pause chuckles
`,
  de: `
ab aber absolut alle allem allen aller alles allerdings als also alt alte alten am an andere anderem anderen anderer
anderes anders auch auf aus außer außerdem bald bei beide beiden beim bekommen bereits besonders besser bestimmt bin
bis bisschen bist bleiben bleibt brauche brauchen braucht da dabei dadurch dafür dagegen daher dahin damals damit
danach dann daran darauf daraus darf darfst darin darüber darum das dass davon davor dazu dein deine deinem deinen
deiner dem den denen denke denn dennoch der deren derselbe des deshalb dessen deswegen dich die dies diese diesem
diesen dieser dieses dir direkt doch dort drei du durch dürfen eben echt egal eher ehrlich eigentlich ein eine einem
einen einer eines einfach einige einigen einmal einzige ende entweder er erst erste ersten es etwa etwas euch euer eure
extrem fast finde finden findet fünf für gab ganz ganze ganzen gar geben gegen gegangen gehabt gehen geht gemacht genau
genug gerade gern gerne gesagt gesehen gewesen gibt gibst ging gleich gleichzeitig groß große großen großer gut gute
guten hab habe haben hallo halt hast hat hatte hatten hätte hätten heißt her heute hier hin hinter hoch ich ihm ihn
ihnen ihr ihre ihrem ihren ihrer im immer in indem innerhalb ins irgendein irgendwann irgendwas irgendwie irgendwo ist
ja jede jedem jeden jeder jedes jedoch jemand jetzt kam kann kannst kein keine keinen keiner klar klein kleine kleinen
komme kommen kommt komplett können könnte könnten kurz lange lassen lässt letzte letzten leute liegt los machen macht
mache mal man manche manchmal mehr mein meine meinem meinen meiner meist meistens mich mir mit möchte möglich muss müssen
musst musste na nach nachdem natürlich neben nee nein neu neue neuen neuer nicht nichts nie niemand noch nun nur ob oben
oder ohne okay paar relativ richtig rum sagen sagt sage schlecht schnell schon schön sehe sehen sehr sei sein seine
seinem seinen seiner seit seitdem selbst selber sich sicher sie sieht sind so sobald sogar solche solchen soll sollen
sollte sollten sondern sonst soweit später stark statt tatsächlich total tue tun tut über überhaupt übrigens um und
ungefähr unser unsere unserem unseren unserer unter usw viel viele vielen vieler vielleicht vier völlig vom von vor
vorher vorne wahrscheinlich wann war waren warum was weder weg wegen weil weiß weißt weit weiter weitere weiteren welche
welchem welchen welcher welches wenig weniger wenn wer werde werden wie wieder wieso will willst wir wird wirklich wirst
wo wobei wohl wollen wollte worden wurde wurden würde würden zehn zu zum zumindest zur zurück zusammen zwar zwei zwischen
ach äh ähm hm naja tja super spannend cool krass voll mega eh ne
`,
  fr: `
à ai aie aient ainsi alors après as assez au aucun aujourd aussi autre autres aux avait avant avec avez avoir avons bah
beaucoup ben bien bon bonne c ça car ce ceci cela celle celles celui cent cependant ces cet cette ceux chaque chez chose
choses comme comment d dans de déjà depuis derrière des deux devant dire dit doit donc dont du elle elles en encore
enfin ensuite entre es est et étaient était être eu euh eux faire fait faut fois font grand grande hein hier ici il ils j
jamais je jour jours jusqu juste l la là le les leur leurs lorsque lui m ma mais mal me même mêmes merci mes mieux moi
moins mon n ne ni non nos notre nous on ont ou où oui par parce pareil parfois parler pas pendant petit petite peu peut
peuvent peux plus plusieurs plutôt pour pourquoi pouvoir première premier presque puis qu quand quatre que quel quelle
quelles quelque quelques quels qui quoi rien s sa sais sait sans savoir se sera ses si sinon soi soit sommes son sont
sous souvent suis sur t ta tant te tel tellement temps tes toi ton toujours tous tout toute toutes très trois trop tu un
une va vais vas vers veut veux voilà voir vois vont vos votre vous vrai vraiment vu y
`,
  es: `
a además ahí ahora al algo alguien algún alguna algunas algunos allá allí antes año años aquel aquella aquí así aún
aunque bastante bien buen bueno buena cada casi como cómo con cosa cosas creo cual cuál cuando cuándo cuanto de decir
del desde después día días dice digo donde dónde dos e él el ella ellas ellos en entonces entre era eran eres es esa
esas ese eso esos esta está estaba estado están estar estas este esto estos estoy fue fueron gente gracias gran ha había
hace hacer hacia han hasta hay he hemos hizo hola hoy igual ir la las le les lo los luego más me mejor menos mi mientras
mis mismo misma momento mucha muchas mucho muchos muy nada ni ninguna ninguno no nos nosotros nuestra nuestro nunca o
otra otras otro otros para parece parte pero poco poder por porque primera primero pues puede pueden puedo que qué
quien quién quiere quiero realmente sabe se sé sea según ser si sí sido siempre sin sino sobre solo sólo somos son soy su
sus también tan tanto te tener tengo tiempo tiene tienen toda todas todavía todo todos tres tú tu un una unas uno unos
va vale vamos van ver verdad vez veces voy y ya yo
`,
  it: `
a abbiamo adesso ai al alla alle allora altra altre altri altro anche ancora anni anno appunto avere aveva bene c ce che
chi ci cioè come con cosa cose così cui da dai dal dalla de degli dei del della delle dello di dire dopo dove due e è
ecco era essere fa fare fatto fino forse fra già gli grande ha hanno ho i il in insomma invece io la le lei li lo loro
lui ma magari me meno mentre mi mio molto momento nei nel nella no noi non nostra nostro o ogni oggi oltre ora per perché
però più po poco poi prima primo proprio può qualche qualcosa quale quali quando quanto quella quelle quelli quello questa
queste questi questo qui quindi se sempre senza si sì sia siamo solo sono sopra sotto sta stata stato su sua sue sui
sul sulla suo tanto te ti tra tre tu tutta tutte tutti tutto un una uno va vabbè vero volta volte vi voi
`,
  pt: `
a acho agora aí ainda além algo alguém algum alguma algumas alguns ali ano anos antes ao aos apenas aquela aquele aquilo
aqui as assim até bem boa bom cada casa coisa coisas com como da daí das de dela dele deles depois desde dia dias disso
dizer do dois dos duas e é ela elas ele eles em então entre era eram essa essas esse esses está estão estar estava este
eu faz fazer ficar foi foram gente grande há isso isto já la lá lhe mais mas me mesma mesmo meu minha muita muitas muito
muitos na nada não nas nem nenhum nessa nesse nesta neste no nos nós nossa nosso num numa nunca o obrigado onde os ou
outra outras outro outros para parte pela pelas pelo pelos pessoas pode podem porque pouco por pra primeira primeiro
pro qual quando quanto que quê quem quer sabe se seja sem sempre ser seu seus sim só sobre sou sua suas também tanto te
tem têm tempo tenho ter teve tinha toda todas todo todos três tu tudo um uma umas uns vai vamos vez vezes você vocês vou
`,
  nl: `
aan af al alle alleen allemaal als altijd ander andere anders ben bent best bij beetje beter dan daar daarom dat de deze
die dit doe doen doet door dus echt een eens eigenlijk elke en er erg even gaan gaat gedaan geen gewoon goed graag groot
grote had hadden heb hebben hebt heeft heel heen hele hem hen het hier hij hoe hun iemand iets ik in is ja jaar je jij
jou jouw kan kijken komen komt kun kunnen laat maar maken me mee meer mensen met mij mijn misschien moet moeten mogen na
naar natuurlijk nee niet niets nog nou nu of om omdat ons onze ook op over precies maar te toch toe toen tot twee uit uw
van vaak vanuit veel volgens voor waar waarom want waren was wat we weer weet wel welke wie wij wil willen worden wordt
zal ze zeg zegt zeggen zei zeker zelf zich zie zij zijn zit zo zoals zou zouden
`,
};

/**
 * Words of a language that say little on their own though they can stand inside a name: nouns of any conversation,
 * for languages whose nouns are told by their capitals.
 */
export const EMPTY_NOUNS: Readonly<Record<string, string>> = {
  de: `
abend anfang antwort arbeit art aspekt aufgabe augenblick bedeutung beginn begriff bereich beispiel beispiele bild
bilder buch dank ding dinge effekt eindruck ende entscheidung entwicklung erfahrung erfahrungen ergebnis erklärung fall
fälle fehler folge form frage fragen frau freund freunde freude gedanke gedanken gefühl gegenteil geld gesicht gespräch
geschichte gott grad grenze grund gründe gruppe hand hände herr herzen hilfe hinsicht idee ideen information
informationen inhalt inhalte interesse jahr jahre jahren jahrzehnt job jungs kind kinder klasse kleinigkeit kopf kosten
kraft laufe leben leute liebe liste lösung lust mal male mann meinung menge mensch menschen minute minuten mitte moment
monat monate monaten möglichkeit möglichkeiten morgen nacht name namen neue not nummer ort paar person personen plan
platz problem probleme projekt projekte prozent prozess punkt punkte qualität rahmen raum recht rede regel reihe
richtung rolle sache sachen satz schritt schritte schwierigkeit seite seiten sekunde sekunden sicht sinn situation
sorge spaß stelle stellen stück stunde stunden tag tage tagen teil teile text thema themen tipp titel umstand
unterschied ursache vergleich vergangenheit verständnis vertrauen video videos vorstellung vorteil wahrheit weg wege
weile weise welt werk wert weise wissen woche wochen wort worte worten wunsch zahl zahlen zeichen zeit zeiten ziel ziele
zufall zukunft zusammenhang zustand
`,
};

/**
 * Names and acronyms that any conversation holds, in lower case: titles of office, clocks and days, exclamations, whole
 * countries' short forms. None is what a conversation is about.
 */
export const EMPTY_NAMES = `
aka am asap bbc bs ca ceo cfo christ christmas cio cmo cnn coo covid cpo cto cv dc diy dm dms dr easter english eta eu
euro faq fyi god gosh halloween hr id ii iii imho imo irl iv january february march april may june july august september
october november december jesus kpi kpis la lol lord monday tuesday wednesday thursday friday saturday sunday mba
mit mvp ny nyc ok okr okrs omg pdf pdfs phd pm pr pst q&a roi rsvp santa sf ted thanksgiving tldr tl tl;dr tv uk url
urls us u.s u.s.a usa u.k ui ux vp vps wtf gmt utc est edt pdt bio xmas
pro max plus inc llc ltd corp co university college institute club day show fellow vol ep chapter part section note
notes transcript introduction conclusion summary overview highlights takeaways key host hosts guest guests
`;

/** Where shows are heard and what they give away: there the name of a company is not spoken of. One a line. */
export const OUTLETS = `
Apple Podcasts
Apple Podcast
Amazon cards
Amazon gift
Amazon Music
Google Podcasts
YouTube Music
`;
