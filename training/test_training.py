"""Tests of what can be tested without a corpus; run by `make test-training`."""
import itertools
import unittest

import numpy as np
import torch

from onrecord_training import measured_antecedents, measured_sentences, measured_syntax
from onrecord_training.attributions import ROLES
from onrecord_training.average import mean_of
from onrecord_training.checkable import chosen_fit, held_out_odds, logistic, odds_of, two_classes
from onrecord_training.antecedents import antecedents
from onrecord_training.cue_stances import FORMS, Held, Word, fitted, folds_of, held_out, probabilities, sure_rows, threshold_of, unknown_words
from onrecord_training.encoder import HIDDEN
from onrecord_training.losses import pooled
from onrecord_training.network import Crf, distance_bucket
from onrecord_training.scored_sentences import SentenceWindow
from onrecord_training.treebanks import ROOT, Row, Sentence, apply_lemma_rule, head_of, lemma_rule, mentions_of
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


class Averages(unittest.TestCase):
    def test_the_mean_is_taken_name_by_name(self) -> None:
        mean = mean_of([{"a": torch.tensor([1.0, 3.0]), "b": torch.tensor([0.0])}, {"a": torch.tensor([2.0, 5.0]), "b": torch.tensor([4.0])}])
        self.assertEqual({name: value.tolist() for name, value in mean.items()}, {"a": [1.5, 4.0], "b": [2.0]})


class Mentions(unittest.TestCase):
    def test_nested_brackets(self) -> None:
        rows = [row("the", 1, "Entity=(1-person-new"), row("mayor", 5), row("of", 3, "_"), row("Porto", 1, "Entity=(2-place-giv)1)"), row("and", 5), row("left")]
        self.assertEqual(sorted(mentions_of(rows)), [(0, 3, "person", "1"), (3, 3, "place", "2")])
        self.assertEqual(head_of(rows, 0, 3), 1)


class CueStances(unittest.TestCase):
    def test_a_fit_tells_what_it_can_tell(self) -> None:
        features = torch.zeros(40, HIDDEN + len(FORMS), dtype=torch.double)
        labels = torch.arange(40) % 2
        features[:, 0] = labels * 2.0 - 1
        fit = fitted(features, labels, torch.ones(40, dtype=torch.double), 2)
        self.assertTrue(bool((probabilities(fit, features).argmax(1) == labels).all()))
        held = held_out(features, labels, torch.ones(40, dtype=torch.double), torch.arange(40) % 10, 2)
        self.assertTrue(bool((held.chosen == labels).all()))

    def test_the_words_of_a_lemma_share_a_fold(self) -> None:
        folds = folds_of([Word("fear", "noun"), Word("fear", "verb"), *(Word(f"w{n}", "noun") for n in range(20))])
        self.assertEqual(folds[0], folds[1])
        self.assertEqual(set(folds.tolist()), set(range(10)))

    def test_the_threshold_is_where_enough_is_right(self) -> None:
        held = Held(torch.tensor([1, 1, 1, 0]), torch.tensor([0.9, 0.85, 0.82, 0.9], dtype=torch.double))
        counted = torch.tensor([True] * 4)
        self.assertEqual(threshold_of(held, torch.tensor([1, 0, 0, 0]), 0, counted), 0.9)
        self.assertEqual(threshold_of(held, torch.tensor([0, 0, 0, 0]), 0, counted), 1.0)

    def test_forms_of_known_words_are_not_asked(self) -> None:
        lemmas = {("biting", "verb"): "bite", ("biting", "adjective"): "biting", ("hug", "noun"): "hug"}
        self.assertEqual(unknown_words(lemmas, {Word("bite", "verb")}), [Word("hug", "noun")])

    def test_the_sure_rows_are_no_neutral_ones(self) -> None:
        words = [Word("hug", "verb"), Word("eye", "verb"), Word("sled", "noun"), Word("voting", "noun")]
        held = Held(torch.tensor([1, 0, 1, 1]), torch.tensor([0.61, 0.9, 0.4, 0.9], dtype=torch.double))
        self.assertEqual(list(sure_rows(words, held, ["state", "support"], 0.5)), [("hug", "verb", "support", "0.61")])


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


class Antecedents(unittest.TestCase):
    def found(self, forms: list[str], row: list[float]) -> int | None:
        """The antecedent of the last word; row: its scores, the last of them for none."""
        scores = np.full((len(forms), len(forms) + 1), -9.0)
        scores[-1] = row
        return antecedents(scores, [form != "met" for form in forms], forms)[-1]

    def test_the_best_mention_before(self) -> None:
        self.assertEqual(self.found(["Ann", "met", "Bo", "Bo"], [1.0, 5.0, 2.0, 6.0, 0.0]), 2)

    def test_a_pronoun_is_not_what_another_one_is(self) -> None:
        self.assertEqual(self.found(["Ann", "he", "she"], [1.0, 5.0, 0.0, 0.0]), 0)
        self.assertIsNone(self.found(["he", "she"], [5.0, 0.0, 0.0]))

    def test_none_must_be_clearly_better_for_a_person(self) -> None:
        self.assertEqual(self.found(["Ann", "She"], [1.0, 0.0, 1.25]), 0)
        self.assertIsNone(self.found(["Ann", "She"], [1.0, 0.0, 2.5]))
        self.assertIsNone(self.found(["team", "it"], [1.0, 0.0, 1.25]))

    def test_what_is_no_mention_has_none(self) -> None:
        self.assertIsNone(self.found(["Ann", "met"], [5.0, 0.0, 0.0]))


class Regression(unittest.TestCase):
    def test_without_a_penalty_it_gives_the_odds_of_each_group(self) -> None:
        head = logistic(torch.tensor([[0.0]] * 4 + [[1.0]] * 5), torch.tensor([0, 0, 0, 1, 1, 1, 1, 1, 0]))
        odds = odds_of(head, torch.tensor([[0.0], [1.0]]))
        torch.testing.assert_close(odds, torch.tensor([1 / 3, 4]).log(), atol=1e-3, rtol=0)

    def test_a_group_is_not_scored_by_what_was_fitted_on_it(self) -> None:
        features, labels = torch.tensor([[0.0], [1.0], [1.0], [0.0]]), torch.tensor([0, 1, 0, 1])
        odds = held_out_odds(lambda some, wanted: logistic(some, wanted, 0.1), features, labels, ["a", "a", "b", "b"])
        self.assertEqual((odds > 0).tolist(), [True, False, True, False])

    def test_noise_is_fitted_with_a_large_penalty(self) -> None:
        torch.manual_seed(3)
        features, labels = torch.randn(60, 1, 20), torch.arange(60) % 2
        head, odds = chosen_fit(features, labels, [str(at // 20) for at in range(60)])
        self.assertEqual(len(odds), 60)
        self.assertLess(float(head.weight.norm()), float(logistic(features, labels, 0.03).weight.norm()))

    def test_every_view_of_a_sentence_counts(self) -> None:
        features, labels = torch.tensor([[[0.0], [1.0]], [[1.0], [1.0]], [[2.0], [1.0]]]), torch.tensor([0, 1, 1])
        twice = logistic(features.flatten(0, 1), torch.tensor([0, 0, 1, 1, 1, 1]), 0.1)
        torch.testing.assert_close(logistic(features, labels, 0.1).weight, twice.weight)

    def test_two_classes_differ_by_the_odds(self) -> None:
        head = torch.nn.Linear(3, 1)
        (weights, biases), features = two_classes(head), torch.randn(4, 3)
        scores = features @ weights.T + biases
        torch.testing.assert_close(scores[:, 1] - scores[:, 0], odds_of(head, features))


class Measuring(unittest.TestCase):
    LABELS, ODDS = torch.tensor([True, False, True, False]), torch.tensor([3.0, 1.0, 0.5, -2.0])

    def test_f1(self) -> None:
        self.assertAlmostEqual(measured_sentences.f1(self.LABELS, self.ODDS > 0), 0.8)
        self.assertAlmostEqual(measured_sentences.best_f1(torch.tensor([True, False, False]), self.ODDS[:3]), 1.0)

    def test_average_precision(self) -> None:
        self.assertAlmostEqual(measured_sentences.average_precision(self.LABELS, self.ODDS), (1 + 2 / 3) / 2)

    def test_calibration_error(self) -> None:
        labels, probabilities = torch.tensor([True, False, True, True]), torch.tensor([0.5, 0.5, 0.9, 0.9])
        self.assertAlmostEqual(measured_sentences.calibration_error(labels, probabilities), 0.05, places=6)

    def test_moved_odds_are_positive_where_f1_is_to_be_best(self) -> None:
        own = torch.tensor([-9.0, -8.0, -0.2, 9.0])
        curve = torch.nn.Linear(1, 1)
        curve.load_state_dict({"weight": torch.ones(1, 1), "bias": torch.zeros(1)})
        self.assertEqual((measured_sentences.odds_moved_for_f1(curve, own, own) >= 0).tolist(), [False, False, True, True])

    def test_agreement(self) -> None:
        gold = [Row("seen", "see", "VERB", ROOT, "root", ""), Row("by", "by", "ADP", 2, "case", ""), Row("Ann", "Ann", "PROPN", 0, "obl:agent", "")]
        read = [gold[0], gold[1]._replace(head=0), gold[2]._replace(relation="obl", lemma="ann")]
        wanted = {"UPOS": 100.0, "lemmas": 66.7, "UAS": 66.7, "LAS": 66.7, "LAS with subtypes": 33.3}
        self.assertEqual(measured_syntax.agreement(read, gold), wanted)

    def test_no_lemma_rule_takes_off_what_it_never_did(self) -> None:
        rules, endings = ["=tell", "-2+", "-0+", "=be"], [["told"], ["ed"], [], ["was"]]
        best = lambda form: measured_syntax.best_rule(form, np.array([4.0, 3.0, 2.0, 1.0]), rules, endings, {"tell", "warn", "news"})
        self.assertEqual([best(form) for form in ("Told", "warned", "news")], ["=tell", "-2+", "-0+"])
        self.assertEqual(measured_syntax.best_rule("xyz", np.zeros(1), ["=be"], [["was"]], {"xyz"}), "-0+")
        self.assertEqual(measured_syntax.best_rule("cities", np.array([4.0, 3.0]), ["-1+", "-3+y"], [["s"], ["ies"]], {"city"}), "-3+y")

    def test_pronouns_with_an_earlier_mention_in_their_document(self) -> None:
        def sentence(new_document: bool) -> Sentence:
            rows = [row("Ann"), row("says", 0), row("she")._replace(upos="PRON", relation="nsubj"), row("left", 1)]
            return Sentence(rows, new_document, new_document, [(0, 0, "person", "1"), (2, 2, "person", "1" if new_document else "2")])

        (found,) = measured_antecedents.gold_pronouns([sentence(True), sentence(False)])
        self.assertEqual((found.word, found.is_subject, found.heads), (2, True, {0, 2, 4}))
        table = measured_antecedents.antecedent_measures([found], {2: 0})
        self.assertEqual((table["answered"], table["right of all"]), (100.0, 100.0))

    def test_what_is_carried_stays_in_its_document(self) -> None:
        sentences = [Sentence([row("Ann"), row("she")], new, new) for new in (True, False, True)]
        self.assertEqual(measured_antecedents.carried(sentences, {1: 0}), {1: 0, 3: 1})

    def test_a_window_ends_with_a_sentence_and_begins_in_its_document(self) -> None:
        sentences = [Sentence([row("one")], new, new) for new in (True, True, False, False)]
        first, window = measured_antecedents.window_ending(sentences, 2)
        self.assertEqual((first, window.forms), (1, ["one", "one"]))


if __name__ == "__main__":
    unittest.main()
