"""
Writes the trained model for the program: int8 weights as ONNX, the vocabulary, and what decoding needs.

usage: python -m onrecord_training.export --work FOLDER --models FOLDER
FOLDER/model.pt becomes models/reading.onnx, models/vocabulary.txt and models/decoding.json.
"""
import argparse
import json
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from .attributions import ROLES
from .encoder import FOLDER
from .network import ReadingModel
from .treebanks import Labels
from .wordpiece import MOST_PIECES, SAME

OPSET = 18


class Reader(nn.Module):
    """What the program runs: one window without padding into scores for each of its words."""

    def __init__(self, model: ReadingModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor, states: Tensor, first: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """
        pieces, states: 1 × pieces; first: the first piece of each word. Returns roles: words × ROLES; cue_of, source_of: words × (words + 1),
        from each word to every word and, last, to none.
        """
        positions = torch.arange(pieces.size(1))[None]
        hidden = self.model.encoder(pieces, states, positions, None)[0][first]
        every = torch.arange(hidden.size(0))
        return self.model.roles(hidden), self.model.cue_of(hidden, every), self.model.source_of(hidden, every)


def load(path: Path) -> ReadingModel:
    saved = torch.load(path, weights_only=True)
    model = ReadingModel(Labels(**saved["labels"]))
    model.load_state_dict(saved["weights"])
    return model.eval()


def export(model: ReadingModel, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    whole = folder / "reading.float.onnx"
    dynamic = torch.export.Dim.DYNAMIC
    example = (torch.arange(100, 112)[None], torch.zeros(1, 12, dtype=torch.int64), torch.arange(1, 11))
    torch.onnx.export(
        Reader(model),
        example,
        whole,
        input_names=["pieces", "states", "first"],
        output_names=["roles", "cue_of", "source_of"],
        opset_version=OPSET,
        dynamic_shapes=({1: dynamic}, {1: dynamic}, {0: dynamic}),
        external_data=False,
    )
    quantize_dynamic(whole, folder / "reading.onnx", weight_type=QuantType.QInt8, per_channel=True)
    whole.unlink()
    shutil.copyfile(FOLDER / "vocab.txt", folder / "vocabulary.txt")
    start, transitions = (scores.detach().clamp(min=-1e4).tolist() for scores in model.crf.scores())
    decoding = {
        "roles": list(ROLES),
        "start": [round(score, 6) for score in start],
        "transitions": [[round(score, 6) for score in row] for row in transitions],
        "same": SAME,
        "mostPieces": MOST_PIECES,
    }
    (folder / "decoding.json").write_text(json.dumps(decoding, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    arguments = parser.parse_args()
    export(load(arguments.work / "model.pt"), arguments.models)


if __name__ == "__main__":
    main()
