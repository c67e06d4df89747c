/**
 * What the articles of a bench are put together from, all of our own writing. `{slot}` stands for a word of the article: its people
 * (`{A}` full name, `{a}` surname, `{roleA}`), organisations, places, things and numbers; see `articles.ts`.
 */

export const givenNames = words(`
  Ada Alice Amara Anil Anton Astrid Beatrix Bela Boris Callum Carla Cecil Chidi Clara Conrad Dalia Declan Dorothea Edwin Elena Elias Emeka
  Enid Farah Felix Fiona Gareth Gita Goran Greta Hamid Hanna Hector Hilda Hugo Ida Imran Ingrid Irma Ivan Jasmin Joan Jonas Judith Kaito Karim
  Katrin Kofi Laila Lars Leonie Linus Lorna Magnus Maja Malik Marta Milos Mina Moira Nadia Neville Nils Noor Olga Omar Oscar Paula Petra Pilar
  Quentin Rafael Ramona Reza Rhys Rosa Rufus Saskia Selma Sofia Stefan Tamsin Tariq Thea Tobias Ulrika Vera Viktor Wanda Wilfred Yasmin Yusuf Zora
`);

/** Surnames and places are a start and an end, so that new ones turn up however many articles there are. */
export const nameStarts = words(`
  Al Ash Bar Beck Ber Black Bram Bran Bright Bur Cal Carl Ches Clay Cor Cran Dal Den Dray Dun East El Fair Fal Fen Ford Gal Gar Glen Gold Gran
  Had Hal Har Hart Haw Hazel Hol Horn Kel Ken Kirk Lang Lark Lin Lock Mal Mar May Mel Mor Nor North Oak Os Pen Pres Quar Rad Ram Red Rook Ros Rush
  Sal Sand Sel Shel Sil Stan Stock Sut Tal Tarn Thorn Tor Tre Ul Ven Wal War Wel West Whit Wil Win Wood Wor Yar
`);
export const surnameEnds = words(`
  acre ard bridge by combe cott croft dale den don ell er field ford gate ham hurst ing ington kin land ler ley lock low man mar mere more ner
  ridge roy son stead stone ter thorpe ton ville wall ward well wick win worth
`);
export const placeEnds = words(`
  borough bourne bridge bury by church cliffe combe den fleet ford gate ham haven hurst leigh marsh mere minster mouth pool port sea stead
  stoke ton well wick wold worth
`);

export const roles = lines(`
  mayor of {place}
  chief executive of {org}
  spokeswoman for {org}
  spokesman for {org}
  professor of economics
  deputy leader of the council
  head of the regional police
  secretary of the dockers’ union
  minister for transport
  chairwoman of {rival}
  chief scientist at {org}
  councillor for the harbour ward
  director of the hospital
  lawyer for the families
  campaigner for clean rivers
`);

export const organisationKinds = lines(`
  Water Board
  Port Authority
  Housing Association
  University
  Farmers’ Union
  Energy
  Rail
  Health Trust
  Chamber of Commerce
  Steel
  Teachers’ Association
  City Council
  Police
  Environment Agency
  Shipping Company
  Savings Bank
`);

export const publishers = lines(`
  The Northern Ledger
  Harbour Post
  The Evening Courier
  Valley Chronicle
  Coast and County Times
  The Provincial
`);

export const sections = words("politics business local health environment courts transport");

/** What an article is about. */
export const things = lines(`
  the new bridge
  the harbour tunnel
  the school closures
  the water treatment works
  the wage offer
  the rail timetable
  the flood barrier
  the housing plan
  the hospital merger
  the fishing quota
  the waste incinerator
  the tram extension
`);

export const counted = lines(`
  homes
  jobs
  residents
  patients
  pupils
  trains
  nurses
  ferries
  farms
  complaints
  vehicles
  volunteers
`);

/** What somebody may hold true: a clause in the present or past, without a full stop. */
export const propositions = lines(`
  {thing} will cost {money} more than planned
  {thing} has been delayed by {small} months
  {org} knew of the risks as early as {year}
  nobody was told about the contract with {rival}
  the number of {counted} has fallen by {percent} since {year}
  {count} {counted} are affected
  {place} cannot afford {thing}
  more than {count} {counted} depend on it
  {org} has broken its promise to the people of {place}
  the figures that {rival} gave were wrong
  the plan is safe
  work will begin in {month}
  prices rose from {money} to {money2}
  {thing} is the best that could be done
  no decision has been made
  about {count} {counted} were moved to {place2}
  at least {small} people were hurt
  {rival} paid {money} for a report that nobody read
  the council was warned three times
  between {small} and {count} {counted} could be lost
  {percent} of {counted} in {place} have no insurance
  there is no evidence for any of this
  {org} lost {money} in the year to {month}
  an agreement is possible before the end of {month}
  the delay is the fault of {rival}
  two thirds of those asked are against {thing}
  {thing} would create {count} jobs
  the repairs took {small} days rather than the {small2} that were announced
`);

/** Sentences with a source; `{p}` is a proposition, `{P}` one that begins a sentence. */
export const attributed = lines(`
  {A}, {roleA}, said {p}.
  {a} said that {p}.
  “{P},” said {A}, {roleA}.
  “{P},” {a} said. “{P2}.”
  “{P},” {a} told reporters in {place}, “and {p2}.”
  {B} told the {publisherName} that {p}.
  {a} called it “a disgrace” and said {p}.
  {a} denied that {p}.
  {b} rejected the claim that {p}.
  {org} denies that {p}.
  {a} accused {rival} of hiding that {p}.
  {B}, {roleB}, accused {org} of misleading the public.
  {org} accused {rival} of “playing with people’s lives”.
  {b} warned that {p}.
  {a} insisted {p}, though {b} disagreed.
  According to {org}, {p}.
  According to {A}, {p}.
  {rival} claimed that {p}.
  {b} demanded that {org} publish the report by {day}.
  {a} promised that {p}.
  {org} fears that {p}.
  {b} hopes {p}.
  {a} believes that {p}, a view that {org} does not share.
  {a} confirmed on {day} that {p}.
  {b} admitted {p}.
  Asked whether {p}, {a} declined to comment.
  A spokesman for {rival} said {p}.
  Residents of {place} say {p}.
  Critics argue that {p}.
  Officials who asked not to be named said {p}.
  In a letter seen by the {publisherName}, {a} wrote that {p}.
  “{P}. {P2},” {b} said, adding that “{p3}”.
  He said {p}. She said she had heard nothing of it.
  {a} predicted that {p}.
  {b} praised {org} for its patience.
  {a} criticised {rival} over {thing}.
  {org} agreed with {rival} that {p}.
  {b} questioned whether {p}.
  {org} plans to cut {count} {counted}, {a} said.
  {a}: “{P}.”
  “I have said it before and I say it again: {p},” {b} said.
  The report by {rival} concludes that {p}.
`);

/** Sentences in the outlet’s own voice. */
export const asserted = lines(`
  {org} employs {count} people in {place} and {place2}.
  The number of {counted} rose by {percent} to {count} in {month}.
  Some {count} {counted} were counted in {year}, up from {count2} the year before.
  {P}.
  The vote is due on {day}.
  It was the {ordinal} such case since {year}.
  Shares in {org} fell {percent} to close at {money}.
  The meeting in {place} lasted {small} hours and ended without a result.
  {place} lies {small} kilometres from {place2}.
  Almost {percent} of the {count} {counted} had been inspected by {month}.
  Police closed the road between {place} and {place2} for {small} hours.
  The budget for {thing} is {money}, of which {money2} has been spent.
  Nobody was hurt.
  Rain is expected until {day}.
  {thingStart} was first proposed in {year}.
  For {small} years little happened.
  A second hearing was set for {small} {month} {year}.
  The court awarded {A} {money} in damages.
  Dozens of {counted} were left without power.
  Up to {count} {counted} a day use the crossing.
`);

export const headlines = lines(`
  {org} under fire over {thing}
  {place}: {count} {counted} at risk
  “Nobody told us”: anger in {place}
  {rival} denies blame as costs of {thing} rise {percent}
  {a} and {b} clash over {thing}
  What we know about {thing}
  {org} to cut {count} jobs in {place}
`);

export const months = words(
  "January February March April May June July August September October November December",
);
export const days = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
export const ordinals = words("first second third fourth fifth sixth tenth");

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function lines(text: string): readonly string[] {
  return text.trim().split(/\s*\n\s*/);
}
