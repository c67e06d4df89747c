#!/usr/bin/env python3
"""NewsQuant's published measures on all sentences, and on those without a known error in the gold (newsquantErrata.csv beside this script).

usage: newsquant_errata.py --scorers FOLDER --gold dev.json --out OUT
FOLDER holds corpora.py, outdir.py and figures_newsquant.py; OUT is what a build made of one document for each sentence.
"""
import argparse
import csv
import pathlib
import sys

MEASURES = ("value", "value+unit", "value+change", "concept partial", "concept complete")


def sentences_with_errors():
    """Indices of the sentences that the errata name."""
    with open(pathlib.Path(__file__).with_name("newsquantErrata.csv"), encoding="utf-8") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return {int(row["sentence"]) for row in rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scorers", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    sys.path.insert(0, arguments.scorers)
    import corpora
    import figures_newsquant
    from outdir import Out

    documents, out, wrong = corpora.load("newsquant", arguments.gold), Out(arguments.out), sentences_with_errors()
    sound = [document for at, document in enumerate(documents) if at not in wrong]
    for name, chosen in (("all", documents), ("without errors", sound)):
        scores = figures_newsquant.score(chosen, out)
        print(f"NewsQuant, {name} ({len(chosen)} sentences): " + ", ".join(f"{m} {scores[m]['F']:.1f}" for m in MEASURES))


if __name__ == "__main__":
    main()
