"""
Measures the model as the program runs it: its int8 graphs, on one thread, window by window, decoded in the same way.

usage: python -m onrecord_training.measure --work FOLDER --corpora FOLDER
First FOLDER/model.pt gets its head for factual claims. What it reaches on text that it was not trained on is printed and written to
FOLDER/measures.json; what turns its scores of sentences into probabilities, to FOLDER/calibration.json, which the export takes up.
"""
import argparse
import json
import logging
import os
from pathlib import Path

import torch

from . import scored_sentences, treebanks
from .measured_antecedents import antecedent_table
from .checkable import fit_checkable
from .export import endings_of, labels_of, load
from .graphs import Graphs
from .network import ReadingModel
from .measured_sentences import check_worthiness, checkability
from .measured_syntax import syntax
from .table import Measures, printed
from .treebanks import Labels


def measure(model: ReadingModel, labels: Labels, corpora: Path) -> tuple[dict[str, Measures], dict[str, dict[str, float]]]:
    """The table of all measures, and the calibrations; gives the model its head for factual claims."""
    speeches = scored_sentences.with_tokens(scored_sentences.read_policlaim(corpora))
    fit_checkable(model, speeches)
    graphs, endings = Graphs(model), endings_of(labels, corpora)
    ewt, gum = (treebanks.read_treebank(corpora / "ud" / f"{name}-dev.conllu") for name in ("en_ewt", "en_gum"))
    table = {f"syntax, {name}": syntax(graphs, labels, endings, sentences) for name, sentences in (("EWT", ewt), ("GUM", gum))}
    truth = scored_sentences.with_tokens(scored_sentences.read_claimbuster(corpora, "groundtruth"))
    worthy, worthy_calibration = check_worthiness(graphs, truth)
    checkable, checkable_calibration = checkability(model, speeches)
    calibrations = {"checkWorthy": worthy_calibration, "checkable": checkable_calibration}
    return table | antecedent_table(graphs, gum) | worthy | checkable, calibrations


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--corpora", type=Path, required=True)
    arguments = parser.parse_args()
    logging.disable(logging.WARNING)
    torch.set_num_threads(1)
    path = arguments.work / "model.pt"
    model, labels = load(path), labels_of(path)
    table, calibrations = measure(model, labels, arguments.corpora)
    print(printed(table))
    torch.save({"weights": model.state_dict(), "labels": vars(labels)}, path.with_suffix(".part"))
    os.replace(path.with_suffix(".part"), path)
    for name, found in (("measures", table), ("calibration", calibrations)):
        (arguments.work / f"{name}.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
