/** First names that many people have: said alone, they name a person and no subject. In small letters. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `aaron abby abdul abigail abraham adam adele adrian adriana ahmed aidan aisha akira alan albert alberto alejandro alessandro alex
alexa alexander alexandra alexis alfred ali alice alicia alina alison allan allen allison alyssa amanda amber amelia amina amir amit
amy ana anastasia anders andre andrea andreas andrew andy angela angelina angie anil anita anjali ann anna anne annette annie anthony
antoine anton antonio anya april ari ariana arjun armin arnold arthur arun ashley ashok astrid audrey austin ava avery axel barbara barry
bart bastian beatrice becky ben benjamin bernard bernd beth betty beverly bill billy björn bob bobby bonnie boris brad bradley brandon brenda
brendan brent brett brian bridget brittany bruce bruno bryan caitlin caleb calvin cameron camille carl carla carlos carmen carol carolina
caroline carolyn carrie casey catherine cathy cecilia chad charles charlie charlotte chelsea cheryl chloe chris christian christina christine
christoph christopher christy cindy claire clara clark claudia clint cody colin connor corey craig cristina curtis cynthia daisy dale
damian dan dana daniel daniela danielle danny darren dave david dean deborah debbie deepak denis denise dennis derek diana diane diego dirk
dmitri dmitry dominic don donald donna doris dorothy doug douglas duncan dustin dylan earl eddie edgar edith eduardo edward edwin eileen
elaine elena eli elias elijah elisa elizabeth ella ellen ellie elliot emil emilia emily emma enrique eric erica erik erika erin ernest esther
ethan eugene eva evan eve evelyn fabian faith fatima felicia felipe felix fernando fiona florence florian frances francesca francis francisco
frank frankie franz fred freddie frederick gabriel gabriela gareth gary gavin gene geoff george georgia gerald gerard gilbert gina giovanni gisele
giulia glen glenn gloria gordon graham greg gregory greta guido guillermo gunnar gustav guy hannah hans harold harriet harry harvey hassan
heather hector heidi heinz helen helena helga henri henrik henry herbert hiroshi holly howard hugh hugo ian ibrahim ida igor ingrid irene iris
isaac isabel isabella ivan jack jackie jackson jacob jaime jake jakob james jamie jan jane janet janice jared jasmine jason javier jay jean jeff
jeffrey jen jenna jennifer jenny jeremiah jeremy jerod jerome jerry jesse jessica jill jim jimmy joan joanna joe joel johan johann johannes john
johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua joy joyce juan juanita judith judy julia julian juliana julie justin kai karen
karim karin karl karla kate katharina katherine kathleen kathryn kathy katie katja katrina kayla keith kelly kelsey ken kenji kenneth kent kevin
khalid kim kimberly kira klaus kris kristen kristin kristina kurt kyle lance larry lars laura lauren laurie lawrence lea leah lee lena leo leon
leonard leonardo leslie lewis liam lila lilian lily linda lindsay lisa liz logan lois lola lorenzo lori louis louise lucas lucia lucy luigi luis
luisa luke lydia lynn maggie mandy manuel marc marcel marco marcus margaret maria mariam marie marilyn mario marion marissa mark markus marlene
marta martha martin martina marvin mary mason mateo mathias matt matteo matthew matthias maureen maurice max maya megan mehmet melanie melinda
melissa mia michael michaela michel michele michelle miguel mika mike mikhail milan mina miranda miriam mitch mohamed mohammed moira molly
monica monika morgan moritz muhammad nadia nadine naomi natalia natalie natasha nate nathan nathaniel neil nelson nicholas nick nicky nicola
nicolas nicole nikhil nikita nikolai nina noah noel nora norma norman olaf oleg olga oliver olivia omar oscar oskar otto owen pablo paige pam
pamela patricia patrick patty paul paula pauline pavel pedro peggy penny perry pete peter petra phil philip philipp phillip phoebe pierre
priya rachel rafael rahul raj rajesh ralph ramon randall randy raphael raquel ravi ray raymond rebecca reggie regina reid renata rene ricardo
rich richard rick ricky rita rob robbie robert roberta roberto robin rodrigo roger roland roman ron ronald ronnie rosa rose rosemary ross roy
ruben rudolf rupert russell ruth ryan sabine sabrina sally sam samantha samir samuel sandra sandy sanjay santiago sara sarah sasha scott sean
sebastian serena sergei sergey sergio seth shane shannon sharon shaun shawn sheila shelly sherry shirley sid silvia simon simone sofia sonia
sophia sophie spencer stacy stan stanley stefan stefanie stella stephan stephanie stephen steve steven stewart stuart sue suresh susan susanne
suzanne sven sylvia tamara tanya tara tariq tatiana taylor ted terence teresa terri terry theo theodore theresa thomas tiffany tim timothy tina
tobias todd tom tomas tommy toni tony tracy travis trevor tristan troy tyler ulrich ursula valentina valeria valerie vanessa vera vernon veronica
vicki victor victoria vijay vikram vincent viola virginia vivian vlad vladimir walter wanda warren wayne wei wendy wesley wilhelm will william willie
wolfgang xavier yan yasmin yolanda yuki yuri yusuf yvonne zach zachary zack zoe`.split(/\s+/),
);
