"""
Writes the trained model for the program: int8 graphs as ONNX, the vocabulary, what decoding needs, and the digests of all four.

usage: python -m onrecord_training.export --corpora FOLDER --work FOLDER --models FOLDER
FOLDER/model.pt and, where they were measured, FOLDER/calibration.json and FOLDER/confidence.json become reading.onnx, relations.onnx, vocabulary.txt, decoding.json and
SHA256SUMS.
"""
import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .attributions import ROLES
from .encoder import FOLDER
from .graph import reading_graph, relation_graph
from .network import IMPOSSIBLE, ReadingModel
from .treebanks import Labels, lemma_endings, read_treebank
from .wordpiece import MOST_PIECES, SAME

MOST_PIECES_OF_WINDOW = 192
FILES = ("decoding.json", "reading.onnx", "relations.onnx", "vocabulary.txt")
# What ONNX Runtime’s own operators give is not inferred.
OPTIONS = {"DefaultTensorType": onnx.TensorProto.FLOAT}
PLAIN = {"slope": 1.0, "shift": 0.0}
AS_MARKED = {"intercept": 0.0, "content": 1.0, "cue": 0.0, "source": 0.0}


def load(path: Path) -> ReadingModel:
    saved = torch.load(path, weights_only=True)
    model = ReadingModel(Labels(**saved["labels"]))
    model.load_state_dict(saved["weights"])
    return model.eval()


def labels_of(path: Path) -> Labels:
    return Labels(**torch.load(path, weights_only=True)["labels"])


def quantized(graph: onnx.ModelProto, path: Path) -> None:
    """
    Writes a graph with weights of seven bits, one scale a channel: products of two of them fit into sixteen bits, so that processors
    without VNNI add them up to the same integers.
    """
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        onnx.save(graph, whole)
        quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, extra_options=OPTIONS)


def endings_of(labels: Labels, corpora: Path) -> list[list[str]]:
    """The endings that each lemma rule takes off in the treebanks."""
    sentences = [sentence for name in ("en_ewt", "en_gum") for sentence in read_treebank(corpora / "ud" / f"{name}-train.conllu")]
    return lemma_endings(sentences, labels.lemma_rules)


def decoding_of(model: ReadingModel, labels: Labels, endings: list[list[str]], calibration: dict) -> dict:
    start, transitions = (scores.detach().clamp(min=IMPOSSIBLE) for scores in model.crf.scores())
    rounded = lambda scores: [round(float(score), 6) for score in scores]
    return {
        "roles": list(ROLES),
        "start": rounded(start),
        "transitions": [rounded(row) for row in transitions],
        "same": SAME,
        "mostPieces": MOST_PIECES,
        "mostPiecesOfWindow": MOST_PIECES_OF_WINDOW,
        "upos": labels.upos,
        "relations": labels.relations,
        "lemmaRules": labels.lemma_rules,
        "lemmaEndings": endings,
        "mentionTypes": labels.mention_types,
        "checkWorthy": calibration.get("checkWorthy", PLAIN),
        "checkable": calibration.get("checkable", PLAIN),
        "confidence": calibration.get("confidence", AS_MARKED),
    }


def export(model: ReadingModel, decoding: dict, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    quantized(reading_graph(model), folder / "reading.onnx")
    quantized(relation_graph(model), folder / "relations.onnx")
    shutil.copyfile(FOLDER / "vocab.txt", folder / "vocabulary.txt")
    (folder / "decoding.json").write_text(json.dumps(decoding, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    digests = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in FILES]
    (folder / "SHA256SUMS").write_text("".join(digests), encoding="utf-8")


def measured(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--corpora", "--work", "--models"):
        parser.add_argument(name, type=Path, required=True)
    arguments = parser.parse_args()
    trained = arguments.work / "model.pt"
    calibration = measured(arguments.work / "calibration.json")
    confidence = measured(arguments.work / "confidence.json")
    known = calibration | ({"confidence": confidence} if confidence else {})
    model, labels = load(trained), labels_of(trained)
    export(model, decoding_of(model, labels, endings_of(labels, arguments.corpora), known), arguments.models)
    size = sum((arguments.models / name).stat().st_size for name in FILES)
    print(f"{arguments.models}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
