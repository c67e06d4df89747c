"""The exported graphs of a model, run as the program runs them: int8, on one thread, window by window."""
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime

from .export import quantized
from .graph import reading_graph, relation_graph
from .network import ReadingModel
from .treebanks import ROOT, SyntaxWindow
from .wordpiece import Window

Scores = np.ndarray


class Graphs:
    """The exported graphs of a model."""

    def __init__(self, model: ReadingModel) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        with tempfile.TemporaryDirectory() as folder:
            reading, relations = Path(folder) / "reading.onnx", Path(folder) / "relations.onnx"
            quantized(reading_graph(model), reading)
            quantized(relation_graph(model), relations)
            self.reading = onnxruntime.InferenceSession(reading, options)
            self.relating = onnxruntime.InferenceSession(relations, options)

    def read(self, window: Window, means: Scores) -> dict[str, Scores]:
        """means: sentences × pieces."""
        inputs = {name: np.array([getattr(window, name)], np.int32) for name in ("pieces", "states", "shapes")}
        inputs |= {"first": np.array(window.first, np.int32), "means": means.astype(np.float32)}
        return dict(zip([output.name for output in self.reading.get_outputs()], self.reading.run(None, inputs)))

    def relations(self, words: Scores, heads: list[int]) -> Scores:
        targets = np.array([len(heads) if head == ROOT else head for head in heads], np.int32)
        return self.relating.run(None, {"words": words, "heads": targets})[0]


def read_words(graphs: Graphs, window: SyntaxWindow) -> dict[str, Scores]:
    return graphs.read(window, np.zeros((1, len(window.pieces))))
