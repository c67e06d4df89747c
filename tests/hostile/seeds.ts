/** Short news texts from which hostile ones are made: what the rules know, a little of each. */
export const seeds: readonly string[] = [
  "“We had no choice,” Mayor Ida Holm told reporters on Friday, “and no time.” She denied that 40 houses were lost.",
  'The ministry said more than 1,200 people were hurt, up from 900 in 2019. "That is 30% more," its spokesman added.',
  "Officials accused the rebels of shelling Port Lindon; the rebels’ leader, Gen. Paul Roe, rejected the claim as “absurd”.",
  "OSLO, March 3, 2021 (Reuters) — Profits fell 7.5 percent to $2.3 billion from £1.9bn, according to Nord Bank.",
  "# Council votes again\n\nBy Ann Carey\n\nThe council, which met at 7:30 p.m., approved the plan 9–4. It will cost €3 million.",
  "---\ntitle: The bridge\ndate: 2020-05-01\n---\n\nThe bridge will close, two engineers warned. They fear it may fall within 5 years.",
  "Q: How many were there?\n\nA: About two dozen, I think.\n\nKIRBY: Between 20 and 30 of them, not all armed.",
  "“Every day we wait,” said Roe.\n\n“Every day they tell us: ‘Not yet.’\n\n“And every day one third of us go home.”",
  "Nobody believes him. He hopes, she said, that the U.S. and the E.U. won't leave; ``he would,'' one aide said.",
  "- a 5-year-old girl\n- 3 of the 12 crew (25%)\n- $1m–$2m, or 1.2 times as much\n- half a million more, no. 4 on the list",
  "In the past six months, unemployment rose by two percentage points to 6.4%, Lena Vik, an economist at Holt, estimated.",
  "See https://example.org/a?b=1#c or write to desk@example.org. @desk: 10 km (6 miles), −5 °C, 3½ hours, 1.5e6, 10^9.",
  "Police have not said whether the man, 34, who allegedly set 17 fires, will be charged. His lawyer declined to comment.",
  "Both Iran and Hezbollah reject it. “No,” they said. “No”? Yes! Mr. Smith's “yes” was 'maybe' — “perhaps [sic]” (AP).",
  "Sales of cars, vans and lorries went from 1.234.567 to 2 345 678 between 1 May and Dec. 31, the Post's A. B. Cole wrote.",
  "If it rains, she would say, nobody comes. “It never rains”, her son (12) answered; “never”: 0 mm in 31 days, i.e. none.",
];
