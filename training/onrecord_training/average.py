"""
The mean of the weights of models that were trained on from the same one: as good as asking all of them, at the price of one (Wortsman et
al. 2022, Model soups).

usage: python -m onrecord_training.average --models MODEL.pt MODEL.pt … --work FOLDER
The result is FOLDER/model.pt, like those of `train`.
"""
import argparse
from pathlib import Path

import torch
from torch import Tensor


def mean_of(weights: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Name by name; all have the same names and shapes."""
    return {name: torch.stack([one[name].double() for one in weights]).mean(0).to(first.dtype) for name, first in weights[0].items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=Path, nargs="+", required=True)
    parser.add_argument("--work", type=Path, required=True)
    arguments = parser.parse_args()
    saved = [torch.load(path, weights_only=True) for path in arguments.models]
    arguments.work.mkdir(parents=True, exist_ok=True)
    torch.save({"weights": mean_of([one["weights"] for one in saved]), "labels": saved[0]["labels"]}, arguments.work / "model.pt")


if __name__ == "__main__":
    main()
