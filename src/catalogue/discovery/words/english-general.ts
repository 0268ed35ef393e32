/**
 * Words that are at home in any English conversation: those that were found, again and again, in talk about subjects that
 * have nothing in common. One alone makes no topic unless much speaks for it.
 */
export const GENERAL_ENGLISH = `
abilities ability able about above absolutely abstract abstraction academic accept accepted access accessible
accident accomplish according account accounts accurate achieve achieved acquire acquired acquisition acronym
across act acting action actions active actively activities activity actual actually ad adapt add added adding
addition additional address adds admit adopt adopted adoption ads adult advance advantage advice advocate affect
affected affects afford afraid after afterwards again against age agency aggressive ago agree agreed agreement
ahead air aligned alive all allocate allow allowed allowing allows alluded almost alone along alongside already
alright also alternative although always am amazing ambitious among amount amounts an analogy analysis analyze
and angle angry announced announcement annoying another answer answering answers anti any anybody anymore anyone
anything anytime anyway anyways anywhere apart app apparently appear applicable application applications applied
apply applying appreciate appreciated approach approaches appropriate apps are area areas argue argument around
art article articles articulate as aside ask asked asking asks aspect aspects asset assign associate associated
assume assumed assuming assumption assumptions at attach attached attack attempt attention attitude attract
attractive audience audio author auto automate automated automatic automatically available average avoid aware
awareness away awesome awful baby back backed background backgrounds backwards bad baked balance ball bank bar
barely barrier base based baseline basic basically basics basis battle be bear beat beautiful beauty became
because become becomes becoming bed been before began begin beginning behalf behavior behind being believe below
benefit benefits besides best bet better between beyond bias big bigger biggest bill billion billions bit bits
black blessing blew blind block blocks blog blood blow blown blue board body book books bootstrap boring born
boss both bottom bought bound boundaries box boxes boy branch brand break breaking breaks bring bringing brings
broad broader broke broken brought bubble bucket buddy budget buffer build building builds built bullet bunch
burden burn burned burning bus business businesses busy but button buy buying by calendar call called calling
calls came camp can cannot canvas cap capabilities capability capable capacity capital capture car card cards
care cared career careful carefully cares caring carry cars case cases cash catch catching categories category
caught cause caused causes causing center centers central certain certainly chain chair challenge challenges
challenging chance chances change changed changes changing channel chapter character charge charging chart chat
cheap cheaper check checked child choice choices choose choosing chose circle circles circumstances city claim
clarify class classes classic clean clear clearly click client clients close closed closely closer closing co
co-founder cofounder cognitive cold collaborate collaboration collect collection college color combination
combined come comes comfortable coming command comment comments commercial commit commitment commits committed
common communicate communication communities community companies company compare compared comparing comparison
compelling compete competing competition competitive competitors complete completely complex complexity
complicated component components computer computers concept concepts concern concerned concerns concrete
conditions conference conferences confidence confident confirm conflict confused connect connected connecting
connection connections conscious consider considered considering consistent consistently constant constantly
constraints consume consumer consumers contact content context continue continued continues continuing
continuous contract contracts contribute contributed contributing contribution contributions contributor
contributors control controlling controls conversation conversations convert convince convinced cool coolest
copy core corner corporate correct correctly cost costs could count counter countries country couple course
cover covered covers crack crazy create created creates creating creation creative creator creators credit
criteria critical cross crossed cultural culture curiosity curious current currently curve custom customer
customers cut cutting cycle cycles dad daily danger dangerous dark data date daughter day days de dead deal
dealing deals debate debt decade decades decent decide decided decision decisions dedicated deep deeper deeply
default defense define defined defining definitely definition degree deliver delivering demand demo depend
dependent depending depends deploy deployed deploying depth describe described describing description deserve
design designed designer designers designing desire desires desk desktop despite detail details determine dev
develop developed developer developers developing development device devices did die difference differences
different differently difficult dig digging digital dimension dimensions dinner direct direction directions
directly disagree disclosure discover discovered discovery discuss discussed discussing discussion discussions
distance distinct distinction distributed distribution dive diverse do docs document documented does dog doing
dollar dollars domain done door doors double doubt down download draft draw drawing dream drive driven driver
drives driving drop dropping drove due dumb during dying dynamic each earlier early earn earned ease easier
easiest easily easy eat eating economy ecosystem ed edge edit editing editor editors educational effect
effective effectively effects efficient efficiently effort efforts eight either element elements else elsewhere
embedded embrace emotional employee employees empty enable enabled enables enabling encourage encouraging end
ended ending endpoint ends engage engaged engagement engine engineer engineering engineers enjoy enjoyable
enjoyed enough ensure enterprise enterprises entire entirely entity entry environment environments episode
episodes equal equation equivalent era error errors escape especially essential essentially establish
established etc evaluate even event events eventually ever every everybody everyone everything everywhere
evidence evolution evolve evolved evolving exact exactly example examples excellent except exchange excited
exciting excuse execute executive exercise exhausted exist existed existing exists expand expanded expanding
expect expectation expectations expected expecting expensive experience experienced experiences experiencing
experiment experimenting expert expertise experts explain explained explaining explicitly explore explored
exploring expose exposed exposure express extend extended extension extent external externally extra extract
extreme extremely eye eyes face facing fact factor factors facts fail failed failing fails failure fair fairly
fake fall falling falls false familiar family famous fan fancy fans fantastic far fascinating fast faster fault
favor favorite fear feature features feed feedback feeding feel feeling feelings feels feet fell felt few fewer
field fight fighting figure figured figuring file files fill filter final finally financial find finding fine
finish finished fire fired first fit fits five fix fixed fixing flat flexibility flexible flight flip flow flows
fly flying focus focused focuses focusing folks follow followed following food foot for force forced forces
forcing forever forget forgot fork form formal format formed forms forth fortunate forward found foundation
founded founder founders four fourth frame framing free freedom friend friendly friends from front frustrated
frustrating frustration full fully fun function functional functionality functions fund fundamental
fundamentally fundamentals funded funding funds funny further future gain game games gap gaps gather gave
general generally generate generated generating generation generous get gets getting giant gig give given gives
giving glad global go goal goals goes going gone gonna good goodness gosh got gotten government granted great
greater greatest greatly green grew ground group groups grow growing grown grows growth guarantee guess guessing
guest guests guide guy guys ha habit hacking had hair half hallway hand handed handful handle handling hands
hang hanging happen happened happening happens happier happy hard harder hardest has hate have having he head
heads healthy hear heard hearing heart heat heavily heavy heck held hell help helped helpful helping helps her
here hey hidden hide high higher highest highlight highlights highly hilarious him himself hire hired his
historically history hit hits hitting hm hobby hold holding holds hole home honest honestly hook hope hopefully
hoping horrible host hosted hosting hosts hot hotel hour hours house how however huge human humanity humans
hundred hundreds hung hurt hyper idea ideal ideas identify identity if ignore image images imagine immediate
immediately impact impacted impacts implement implementation implemented implementing implications import
importance important impossible impressive improve improved improvement improvements improving in incentive
incentives include included includes including incorporate incorrect increase increases increasing increasingly
incredible incredibly incremental independent independently index individual individuals industries industry
infinite influence influential inform information infra infrastructure inherent initial initially initiative
inner innovate innovation input insane inside insider insight insights inspiration inspired inspiring install
installed instance instant instead institutions instructions integrate integrated integrating integration
integrations intelligence intended intensive intention intentional intentionally interact interaction
interactions interactive interest interested interesting interestingly interests interface interfaces internal
internally interview interviewing into intro introduce introduced introducing intuition invented invest invested
investing investment investor investors invite invited involve involved involvement involves irrelevant is issue
issues it item iterate iterating iteration iterations its itself job jobs join joined joining joke jokes journey
joy judge judgment jump jumped jumping just justify keep keeping keeps kept key keys kick kicked kicking kid
kidding kids kill killed kind kinds knew knock know knowing knowledge known knows label labor lack laid land
landing landscape language languages large largely larger largest last late lately later latest laugh laughs
laughter launch launched launching lay layer layers lead leader leaders leading leads lean learn learned
learning least leave leaves leaving led left legacy legal legit legitimate length lens less lesson lessons let
lets letting level levels leverage lie life lifetime light lightweight like liked likely likes limit limitations
limited limits line lines link linked links list listed listen listener listeners listening lists literally
little live lived lives living load local locally location locked log logo long longer longest look looked
looking looks loop lose losing loss lost lot lots loud love loved loves low lower luck lucky lunch machine
machines mad made magic magical magnitude main mainly mainstream maintain maintained maintaining maintenance
major majority make makes making man manage managed management manager managers managing manner manual manually
many map market mass massive massively master match material materials math matter matters mature may maybe me
mean meaning meaningful means meant measure measuring mechanism mechanisms media medical medium meet meeting
meetings member members meme mental mentality mentally mention mentioned mentioning merged mess message messages
messed met metal methods metric metrics mid middle might mile miles million millions mind minds mindset mine
mini minimal minimum minute minutes miss missed missing mission mistake mistakes mitigate mix mixed mobile
modalities modality mode modern modify module moment moments momentum money monitor month months more morning
most mostly motion motivated motivation move moved movement moves movie movies moving much multi multiple must
my myself name named names naming narrative native natural naturally nature navigate near nearly neat
necessarily necessary need needed needing needs negative negotiate neither nerd nervous net networking never new
newer news next nice nicely niche night nine no nobody noise non none normal normally not note notes nothing
notice noticed notion novel now nowadays nuance nuanced number numbers nuts object objective obvious obviously
occasionally of off offer offering offers office official officially offs often oh oil okay old older on once
one ones ongoing online only onto open opened opening operate operating operations opinion opinions
opportunities opportunity opposed opposite opt optimistic optimize optimized optimizing option options or order
orders org organization organizations organize oriented origin original originally other others otherwise our
ours ourselves out outcome outcomes output outro outside over overall overlap overly overview overwhelming own
owned owner owners ownership owns pace packaging page pages paid pain painful pair paper parallel parameter
parameters parents part participate particular particularly parties partner partners partnership parts party
pass passed passing passion passionate past path paths patient pattern patterns pause pay paying payment pays
peak peer peers people per percent percentage perception perfect perfectly performing perhaps period permission
person personal personality personally perspective perspectives phase phenomenal phone phrase physical
physically pick picked picking picture pictures piece pieces pipeline pitch place places plan planned planning
plans platform platforms play played player players playing plays please pleasure plenty plug plus pocket point
pointed pointing points political pool poor pop popular portion position positive possibility possible possibly
post posts potential potentially power powerful powers practical practice practices pre predict prediction
prefer preferences premise prepared presence present presentation presented press pressure pretty previous
previously price prices primarily primary primitive primitives principle principles prior prioritize priority
private pro probably problem problematic problems process processes processing produce produced producing
product production productive products professional profile profit program programs progress project projects
promise promote proof proper properly properties property proprietary protect prototype proud prove proven
provide provided provider providers provides providing proxy public publicly publish published publishing pull
pulled pulling purchase pure purely purpose pursue push pushed pushing put puts putting quality quarter question
questions quick quickly quit quite quote quotes race rails raise raised raising ran random range rare rate
rather raw reach reached reaching reaction read reading ready real realistic reality realize realized realizing
really reason reasonable reasonably reasoning reasons rebuild recall receive received recent recently recipe
recognition recognize recommend record recorded recording red reduce refer reference referencing regard
regardless regards regular relate related relationship relationships relative relatively release released
releases releasing relevant reliable rely relying remain remains remember remind reminds remote remove removed
removing repeat replace replacing replicate report reported reporting reports represent representation
represents reputation request requests require required requirements requires research researcher researchers
resolve resolved resource resources respect respond response responses responsibility responsible rest result
results return revenue reverse review reviews rewind rewrite rich rid ride ridiculous right rise risk road
roadmap robust role roles roll rolling room rooms root rough roughly round route row rule rules run running runs
sacrifice sad safe said sake sale same sat save saved savings saw say saying says scaffolding scale scales
scaling scared scary scenario scenarios scene scenes schedule science scientific scope scratch screen script
searching season seat second seconds secret section secure see seeing seem seemed seems seen sees self sell
selling semi send sending sense sensitive sent sentence sentiment separate series serious seriously serve served
serves service services serving set sets setting settings settled setup seven several shame shape share shared
sharing sharp she shift shifted shifting shifts shipped shipping shirt shop short shot should shout show showed
showing shown shows shut sick side sides sign signal signals signed significant significantly signs silly
similar similarly simple simpler simplest simply since single sit site sits sitting situation situations six
size skill skills sky slightly slow slower slowly small smaller smart smarter so social society soft sold solid
solution solutions solve solved solves solving some somebody somehow someone something sometimes somewhat
somewhere son song soon sophisticated sorry sort sorts sound sounds source sourced sources sourcing spaces spare
speak speakers speaking speaks spec special specialty specific specifically spectrum speed spend spending spent
spin spinning split spoke spoken sponsor sponsors sports spot spread stability stable stack staff stage stages
stakes stand standard standards standing standpoint stands star stars start started starting starts state
statement static stats status stay staying stays stealing step stepped stepping steps stick still stock stop
stopped stopping storage store stored stores stories story straight straightforward strange strategic strategy
stream streaming street strength strengths stretch strong strongly structure structured structures struggle
struggled struggling stuck student students studies studio study stuff stumbled stupid style sub subject submit
subscribe subset succeed success successful such suck sucks sudden suddenly suggest suggesting suite sum
summarize summary summer super supply support supported supporting supports suppose supposed sure surface
surprise surprised surprising survive sustain sustainable sweet switch switched switching sync system systems
tab table tackle tag tail take takeaway takeaways taken takes taking talent talk talked talking talks tap target
task tasks taste taught teach teacher teaching team teams tech technical technically technique techniques
technologies technology tell telling tells temperature template ten tend tends tens tension term terminology
terms terrible test tested text th than thank thankfully thanks that the their them theme themselves then theory
there therefore these they thing things think thinking thinks third this those though thought thoughts thousand
thousands thread threads three threw thrive through throughout throw throwing thrown ticket tie tied tier till
time timeframe timeline times timing tiny tip tired title to today together told tomorrow ton tone tons too took
tool tooling tools top topic topics total totally touch touched touches touching tough toward towards town track
tracking tracks traction trade traded traditional traditionally traffic trained training trajectory transaction
transition translate transparency travel traveling treat treated tree tremendous trend trick tricky tried tries
trip trivial trouble true truly trust trusted trusting truth try trying tune tuned turn turned turning turns
twice two type types typical typically ultimate ultimately umbrella uncomfortable under underlying underneath
understand understanding understands understood unfortunate unfortunately unified unique uniquely unit universal
universe university unknown unless until up upcoming update updated updates upfront upgrade upon ups upset
upside us usable usage use used useful user users uses using usually utility validation valuable value valued
values variety various vast vehicle vendor vendors venture version versions versus very via viable video videos
view views virtual visibility visible vision visit visual visually voice volume vulnerable wait waiting wake
walk walked walking walks wall want wanted wanting wants was waste watch watched watching water way ways we wear
website websites week weekend weekends weekly weeks weight weird welcome well went were what whatever whatnot
wheel when whenever where whereas wherever whether which while white who whoever whole whose why wide wife wild
will willing win wind window winning wins wire wisdom wise wish with within without woke woman won wonder
wonderful wondering word words work worked worker workers workflow workflows working works world worlds worried
worry worse worst worth would wow wrap write writes writing written wrong wrote yeah year years yes yesterday
yet you young your yours yourself zero zone zoom
blog chaos code dilemma evolution language post preview software stake
`;
