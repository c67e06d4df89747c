"""Tests of what can be tested without a corpus; run by `make test-training`."""
import itertools
import unittest

import torch

from onrecord_training.attributions import ROLES
from onrecord_training.losses import pooled
from onrecord_training.network import Crf, distance_bucket
from onrecord_training.scored_sentences import SentenceWindow
from onrecord_training.treebanks import ROOT, Row, apply_lemma_rule, head_of, lemma_rule, mentions_of
from onrecord_training.wordpiece import pack, pieces


def row(form: str, head: int = ROOT, misc: str = "_") -> Row:
    return Row(form, form.lower(), "X", head, "dep", misc)


class Lemmas(unittest.TestCase):
    def test_a_rule_gives_the_lemma_back(self) -> None:
        pairs = [("houses", "house"), ("Went", "go"), ("was", "be"), ("Lima", "Lima"), ("BETTER", "good"), ("U.S.", "U.S."), ("n't", "not"), ("’s", "be")]
        for form, lemma in pairs:
            self.assertEqual(apply_lemma_rule(form, lemma_rule(form, lemma)), lemma)

    def test_words_of_one_kind_share_a_rule(self) -> None:
        self.assertEqual(lemma_rule("walked", "walk"), lemma_rule("Asked", "ask"))


class Mentions(unittest.TestCase):
    def test_nested_brackets(self) -> None:
        rows = [row("the", 1, "Entity=(1-person-new"), row("mayor", 5), row("of", 3, "_"), row("Porto", 1, "Entity=(2-place-giv)1)"), row("and", 5), row("left")]
        self.assertEqual(sorted(mentions_of(rows)), [(0, 3, "person", "1"), (3, 3, "place", "2")])
        self.assertEqual(head_of(rows, 0, 3), 1)


class Windows(unittest.TestCase):
    def test_paragraphs_stay_whole_where_they_fit(self) -> None:
        self.assertEqual(list(pack([[4, 4], [4], [9]], 15)), [[(0, 0), (0, 1), (1, 0)], [(2, 0)]])

    def test_a_long_paragraph_is_cut_between_sentences(self) -> None:
        self.assertEqual(list(pack([[6, 6, 6]], 15)), [[(0, 0), (0, 1)], [(0, 2)]])

    def test_typographic_marks_read_as_plain_ones(self) -> None:
        self.assertEqual(pieces("“"), pieces('"'))
        self.assertEqual(pieces("Don’t"), pieces("don't"))


class Network(unittest.TestCase):
    def test_the_crf_loss_is_that_of_all_paths(self) -> None:
        torch.manual_seed(1)
        crf = Crf()
        torch.nn.init.normal_(crf.start)
        torch.nn.init.normal_(crf.transitions)
        emissions, roles = torch.randn(1, 3, len(ROLES)), torch.tensor([[1, 2, 5]])
        start, transitions = crf.scores()
        score = lambda path: start[path[0]] + sum(emissions[0, at, role] for at, role in enumerate(path)) + sum(transitions[a, b] for a, b in zip(path, path[1:]))
        every = torch.stack([score(path) for path in itertools.product(range(len(ROLES)), repeat=3)])
        wanted = torch.logsumexp(every, 0) - score((1, 2, 5))
        torch.testing.assert_close(crf.loss(emissions, roles, torch.ones(1, 3, dtype=torch.bool)), wanted)

    def test_distances_on_both_sides_have_buckets_of_their_own(self) -> None:
        self.assertEqual(distance_bucket(torch.tensor([0, 1, 2, 300, -1, -300])).tolist(), [0, 0, 1, 8, 9, 17])

    def test_sentences_are_the_means_of_their_pieces(self) -> None:
        windows = [SentenceWindow(segment=[-1, 0, 0, 1, -1], labels=[1, 0]), SentenceWindow(segment=[-1, 0, -1], labels=[1])]
        hidden = torch.arange(10.0).reshape(2, 5, 1)
        self.assertEqual(pooled(hidden, windows).flatten().tolist(), [1.5, 3.0, 6.0])


if __name__ == "__main__":
    unittest.main()
