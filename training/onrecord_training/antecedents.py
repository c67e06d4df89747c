"""From the scores of a window to what its mentions speak of, as the program does it."""
import numpy as np

Scores = np.ndarray

# Third-person pronouns that cannot speak of the same.
PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "themself"), "they"),
}
PERSONS = ("he", "she", "they")
# Such a pronoun hardly ever speaks of nobody: its antecedent may score less than none by so much.
LENIENCE = 0.5


def antecedents(scores: Scores, is_mention: list[bool], forms: list[str]) -> list[int | None]:
    """
    For each word the mention before it that speaks of the same; None where there is none, or the word is no mention.
    scores: words × (words + 1), from each word to every word and, last, to none.
    """
    kinds = [PRONOUNS.get(form.lower()) for form in forms]
    found: list[int | None] = []
    for word, kind in enumerate(kinds):
        fitting = [other for other in range(word) if is_mention[other] and (not kind or not kinds[other] or kinds[other] == kind)]
        best = max(fitting, key=lambda other: scores[word][other], default=None)
        lenience = LENIENCE if kind in PERSONS else 0.0
        likely = best is not None and is_mention[word] and scores[word][best] + lenience > scores[word][-1]
        found.append(best if likely else None)
    return found


def carried_antecedents(found: list[int | None], forms: list[str]) -> list[int | None]:
    """
    The antecedents of all words of a document, where a pronoun for persons that has none in its window speaks of whom the last pronoun of
    its kind spoke of.
    """
    last: dict[str, int] = {}
    carried = list(found)
    for word, form in enumerate(forms):
        kind = PRONOUNS.get(form.lower())
        if kind in PERSONS:
            carried[word] = last.get(kind) if found[word] is None else found[word]
            if carried[word] is not None:
                last[kind] = word
    return carried
