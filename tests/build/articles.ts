/** A short article with a quote, claims and figures. */
export const ferryArticle = `Ferry fares rise

Ferry fares rose 5 percent on Monday, the port authority said. “We had no choice,” said Ida Holm, its director.

Holm warned that about 1,200 passengers would have to wait. The unions denied that talks had failed.
`;

/** Another one. */
export const schoolArticle = `Town opens a school

Mayor Lea Brandt said the school had cost $3.2 million. “It was worth it,” she told reporters.

More than 400 children are expected in the first year, according to the council.
`;
