"""
The trained network as ONNX graphs, written node by node: so the encoder runs on the fused operators of ONNX Runtime, which no exporter
of PyTorch writes, and the graph is the same with every version of PyTorch.
"""
import math

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from .encoder import HEADS
from .network import Parser, Pointer, ReadingModel, distance_bucket

OPSET = 20
FUSED = "com.microsoft"
EPSILON = 1e-12
# Beyond this distance, in words, all offsets share the last bucket.
FARTHEST = 101

Shape = list[int | str]


class Graph:
    """A graph in the making: each method adds nodes and gives the name of what they compute."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.inputs: list[onnx.ValueInfoProto] = []
        self.outputs: list[onnx.ValueInfoProto] = []

    def input(self, name: str, kind: int, shape: Shape) -> str:
        self.inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def output(self, name: str, value: str, kind: int, shape: Shape) -> None:
        self.nodes.append(helper.make_node("Identity", [value], [name]))
        self.outputs.append(helper.make_tensor_value_info(name, kind, shape))

    def constant(self, values: Tensor | np.ndarray | list[int]) -> str:
        array = values.detach().numpy() if isinstance(values, Tensor) else np.asarray(values)
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(array.copy(order="C"), name))
        return name

    def node(self, operator: str, *inputs: str, domain: str = "", **attributes: object) -> str:
        name = f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [name], domain=domain, **attributes))
        return name

    def linear(self, value: str, layer: nn.Linear) -> str:
        return self.node("Add", self.node("MatMul", value, self.constant(layer.weight.T)), self.constant(layer.bias))

    def activated(self, value: str, layer: nn.Linear) -> str:
        return self.node("Gelu", self.linear(value, layer))

    def best(self, scores: str) -> str:
        """The index of the first highest score in each row."""
        return self.node("Cast", self.node("ArgMax", scores, axis=1, keepdims=0), to=TensorProto.INT32)

    def transposed(self, value: str) -> str:
        return self.node("Transpose", value, perm=[1, 0])

    def model(self) -> onnx.ModelProto:
        graph = helper.make_graph(self.nodes, "reading", self.inputs, self.outputs, self.constants)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="onrecord")


def reading_graph(model: ReadingModel) -> onnx.ModelProto:
    """
    One window without padding into what is read off its words and sentences.

    Inputs: pieces, states, shapes: 1 × pieces (int32); first: the first piece of each word (int32); means: sentences × pieces, the share
    that each piece has in the mean of its sentence. Outputs: roles: words × ROLES; cue_of, source_of, antecedents: words × (words + 1), from
    each word to every word and, last, to none; arcs: the same, to heads and, last, to the root; lemma_rules: words × rules; upos, mentions: the
    best label of each word; check_worthy, checkable: sentences × classes; words: words × HIDDEN, for the graph of relations.
    """
    graph = Graph()
    pieces, states, shapes = (graph.input(name, TensorProto.INT32, [1, "pieces"]) for name in ("pieces", "states", "shapes"))
    first = graph.input("first", TensorProto.INT32, ["words"])
    means = graph.input("means", TensorProto.FLOAT, ["sentences", "pieces"])
    hidden = graph.node("Squeeze", encoded(graph, model, pieces, states, shapes), graph.constant(np.array([0], np.int64)))
    words = graph.node("Gather", hidden, first, axis=0)
    square: Shape = ["words", "targets"]
    graph.output("roles", graph.linear(words, model.roles), TensorProto.FLOAT, ["words", "roles"])
    offsets = offsets_of(graph, words)
    for name, pointer in (("cue_of", model.cue_of), ("source_of", model.source_of), ("antecedents", model.antecedent)):
        graph.output(name, pointed(graph, words, offsets, pointer), TensorProto.FLOAT, square)
    graph.output("arcs", arcs(graph, words, model.parser), TensorProto.FLOAT, square)
    graph.output("lemma_rules", graph.linear(words, model.lemma_rule), TensorProto.FLOAT, ["words", "rules"])
    for name, head in (("upos", model.upos), ("mentions", model.mention)):
        graph.output(name, graph.best(graph.linear(words, head)), TensorProto.INT32, ["words"])
    sentences = graph.node("MatMul", means, hidden)
    for name, head in (("check_worthy", model.check_worthy), ("checkable", model.checkable)):
        graph.output(name, graph.linear(sentences, head), TensorProto.FLOAT, ["sentences", "classes"])
    graph.output("words", words, TensorProto.FLOAT, ["words", "hidden"])
    return graph.model()


def encoded(graph: Graph, model: ReadingModel, pieces: str, states: str, shapes: str) -> str:
    encoder = model.encoder
    size = graph.node("Gather", graph.node("Shape", pieces), graph.constant(np.array(1, np.int64)), axis=0)
    places = graph.node("Range", graph.constant(np.array(0, np.int64)), size, graph.constant(np.array(1, np.int64)))
    looked_up = lambda table, index: graph.node("Gather", graph.constant(table.weight), index, axis=0)
    embedded = graph.node("Add", looked_up(encoder.words, pieces), looked_up(encoder.positions, places))
    embedded = graph.node("Add", embedded, graph.node("Add", looked_up(encoder.states, states), looked_up(encoder.shapes, shapes)))
    hidden = graph.node("LayerNormalization", embedded, *norm(graph, encoder.norm), axis=-1, epsilon=EPSILON)
    for layer in encoder.layers:
        triple = [layer.query, layer.key, layer.value]
        weights = graph.constant(np.concatenate([one.weight.T.detach().numpy() for one in triple], 1))
        biases = graph.constant(np.concatenate([one.bias.detach().numpy() for one in triple]))
        attended = graph.node("Attention", hidden, weights, biases, domain=FUSED, num_heads=HEADS, unidirectional=0)
        hidden = normed_sum(graph, attended, hidden, layer.output, layer.output_norm)
        inner = graph.node("MatMul", hidden, graph.constant(layer.inner.weight.T))
        inner = graph.node("BiasGelu", inner, graph.constant(layer.inner.bias), domain=FUSED)
        hidden = normed_sum(graph, inner, hidden, layer.outer, layer.outer_norm)
    return hidden


def norm(graph: Graph, layer: nn.LayerNorm) -> tuple[str, str]:
    return graph.constant(layer.weight), graph.constant(layer.bias)


def normed_sum(graph: Graph, value: str, residual: str, layer: nn.Linear, layer_norm: nn.LayerNorm) -> str:
    """Not as SkipLayerNormalization, whose kernel on the CPU takes five times as long; nor is a Sum fused to it."""
    projected = graph.node("MatMul", value, graph.constant(layer.weight.T))
    added = graph.node("Sum", projected, residual, graph.constant(layer.bias))
    return graph.node("LayerNormalization", added, *norm(graph, layer_norm), axis=-1, epsilon=EPSILON)


def offsets_of(graph: Graph, words: str) -> str:
    """The distance from every word to every other, cut at FARTHEST and counted from 0: words × words."""
    number = lambda value: graph.constant(np.array(value, np.int64))
    size = graph.node("Gather", graph.node("Shape", words), number(0), axis=0)
    places = graph.node("Range", number(0), size, number(1))
    apart = graph.node("Sub", graph.node("Unsqueeze", places, number([0])), graph.node("Unsqueeze", places, number([1])))
    return graph.node("Add", graph.node("Clip", apart, number(-FARTHEST), number(FARTHEST)), number(FARTHEST))


def pointed(graph: Graph, words: str, offsets: str, pointer: Pointer) -> str:
    distances = pointer.distance[distance_bucket(torch.arange(-FARTHEST, FARTHEST + 1))]
    query, key = graph.activated(words, pointer.query), graph.activated(words, pointer.key)
    scores = graph.node("MatMul", graph.linear(query, pointer.match), graph.transposed(key))
    scores = graph.node("Mul", scores, graph.constant(np.array(1 / math.sqrt(pointer.size), np.float32)))
    scores = graph.node("Add", scores, graph.transposed(graph.linear(key, pointer.prior)))
    scores = graph.node("Add", scores, graph.node("Gather", graph.constant(distances), offsets, axis=0))
    return graph.node("Concat", scores, graph.linear(query, pointer.none), axis=1)


def arcs(graph: Graph, words: str, parser: Parser) -> str:
    """Words of other sentences are not yet left out."""
    dependent, head = graph.activated(words, parser.arc_dependent), graph.activated(words, parser.arc_head)
    scores = graph.node("MatMul", dependent, graph.constant(parser.arc * parser.scale))
    scores = graph.node("MatMul", scores, graph.transposed(head))
    scores = graph.node("Add", scores, graph.transposed(graph.linear(head, parser.arc_prior)))
    return graph.node("Concat", scores, graph.linear(dependent, parser.root), axis=1)


def relation_graph(model: ReadingModel) -> onnx.ModelProto:
    """
    Inputs: words: words × HIDDEN; heads: the head of each word, the number of words for the root. Output: relations: the best label of each.
    """
    graph, parser = Graph(), model.parser
    relations, size = parser.label.size(0), parser.label.size(1)
    words = graph.input("words", TensorProto.FLOAT, ["words", "hidden"])
    heads = graph.input("heads", TensorProto.INT32, ["words"])
    dependent, head = graph.activated(words, parser.label_dependent), graph.activated(words, parser.label_head)
    head = graph.node("Concat", head, graph.constant(parser.root_vector[None]), axis=0)
    head = graph.node("Gather", head, heads, axis=0)
    mixed = graph.node("MatMul", dependent, graph.constant(parser.label.permute(1, 0, 2).reshape(size, relations * size)))
    mixed = graph.node("Reshape", mixed, graph.constant(np.array([-1, relations, size], np.int64)))
    column = graph.node("Unsqueeze", head, graph.constant(np.array([2], np.int64)))
    scores = graph.node("Squeeze", graph.node("MatMul", mixed, column), graph.constant(np.array([2], np.int64)))
    scores = graph.node("Add", scores, graph.linear(dependent, parser.label_of_dependent))
    scores = graph.node("Add", scores, graph.linear(head, parser.label_of_head))
    graph.output("relations", graph.best(scores), TensorProto.INT32, ["words"])
    return graph.model()
