"""The reading model: one encoder and a head for each thing that it reads off a word or a sentence."""
import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .attributions import ROLES
from .encoder import HIDDEN, load_encoder
from .treebanks import Labels

IMPOSSIBLE = -1e4
DISTANCES = torch.tensor([1, 2, 3, 6, 12, 25, 50, 100])
BUCKETS = 2 * (len(DISTANCES) + 1)


def distance_bucket(offset: Tensor) -> Tensor:
    """The bucket of a signed distance in words."""
    size = (offset.abs()[..., None] > DISTANCES).sum(-1)
    return torch.where(offset >= 0, size, size + len(DISTANCES) + 1)


class Crf(nn.Module):
    """A linear-chain CRF over roles (Lafferty et al. 2001): no role continues what has not begun, nor over a paragraph's end."""

    def __init__(self, roles: int = len(ROLES)) -> None:
        super().__init__()
        self.start = nn.Parameter(torch.zeros(roles))
        self.transitions = nn.Parameter(torch.zeros(roles, roles))
        inside = [name.startswith("I-") for name in ROLES]
        allowed = torch.zeros(roles, roles)
        for before, one in enumerate(ROLES):
            for after, other in enumerate(ROLES):
                if inside[after] and one[2:] != other[2:]:
                    allowed[before, after] = IMPOSSIBLE
        self.register_buffer("allowed", allowed)
        self.register_buffer("opening", torch.tensor([IMPOSSIBLE if one else 0.0 for one in inside]))

    def scores(self) -> tuple[Tensor, Tensor]:
        return self.start + self.opening, self.transitions + self.allowed

    def loss(self, emissions: Tensor, roles: Tensor, mask: Tensor) -> Tensor:
        """The negative log-likelihood, summed over windows. emissions: batch × words × roles."""
        start, transitions = self.scores()
        batch = torch.arange(len(roles))
        path = start[roles[:, 0]] + emissions[batch, 0, roles[:, 0]]
        steps = emissions.gather(2, roles[:, :, None]).squeeze(2)[:, 1:] + transitions[roles[:, :-1], roles[:, 1:]]
        path = path + (steps * mask[:, 1:]).sum(1)
        alpha = start + emissions[:, 0]
        for at in range(1, emissions.size(1)):
            following = torch.logsumexp(alpha[:, :, None] + transitions, 1) + emissions[:, at]
            alpha = torch.where(mask[:, at, None], following, alpha)
        return (torch.logsumexp(alpha, 1) - path).sum()


class Pointer(nn.Module):
    """Points from a word at any word of the window, or at none (index = number of words)."""

    def __init__(self, size: int = 128) -> None:
        super().__init__()
        self.size = size
        self.query, self.key = nn.Linear(HIDDEN, size), nn.Linear(HIDDEN, size)
        self.match = nn.Linear(size, size)
        self.prior, self.none = nn.Linear(size, 1), nn.Linear(size, 1)
        self.distance = nn.Parameter(torch.zeros(BUCKETS))

    def forward(self, hidden: Tensor, queries: Tensor) -> Tensor:
        """hidden: words × HIDDEN of one window; queries: places of words. Returns queries × (words + 1) scores."""
        query, key = F.gelu(self.query(hidden[queries])), F.gelu(self.key(hidden))
        offset = torch.arange(len(hidden))[None] - queries[:, None]
        scores = self.match(query) @ key.T / math.sqrt(self.size) + self.prior(key).T + self.distance[distance_bucket(offset)]
        return torch.cat([scores, self.none(query)], 1)


class Parser(nn.Module):
    """Biaffine dependency heads and relations (Dozat and Manning 2017) within sentences; the last column of the heads is the root."""

    def __init__(self, relations: int, arc: int = 192, label: int = 64) -> None:
        super().__init__()
        self.arc_dependent, self.arc_head = nn.Linear(HIDDEN, arc), nn.Linear(HIDDEN, arc)
        self.arc = nn.Parameter(0.02 * torch.randn(arc, arc))
        self.arc_prior, self.root = nn.Linear(arc, 1), nn.Linear(arc, 1)
        self.label_dependent, self.label_head = nn.Linear(HIDDEN, label), nn.Linear(HIDDEN, label)
        self.label = nn.Parameter(torch.zeros(relations, label, label))
        self.label_of_dependent, self.label_of_head = nn.Linear(label, relations), nn.Linear(label, relations)
        self.root_vector = nn.Parameter(0.1 * torch.randn(label))
        self.scale = 4 / math.sqrt(arc)

    def arcs(self, hidden: Tensor, sentences: Tensor) -> Tensor:
        """Scores of heads: batch × words × (words + 1); words of other sentences, and the word itself, are impossible."""
        dependent, head = F.gelu(self.arc_dependent(hidden)), F.gelu(self.arc_head(hidden))
        scores = dependent @ self.arc @ head.transpose(1, 2) * self.scale + self.arc_prior(head).transpose(1, 2)
        same = sentences[:, :, None] == sentences[:, None, :]
        same &= ~torch.eye(sentences.size(1), dtype=torch.bool)
        return torch.cat([scores.masked_fill(~same, IMPOSSIBLE), self.root(dependent)], 2)

    def labels(self, hidden: Tensor, heads: Tensor) -> Tensor:
        """Scores of relations to given heads (words = root): batch × words × relations."""
        dependent, head = F.gelu(self.label_dependent(hidden)), F.gelu(self.label_head(hidden))
        head = torch.cat([head, self.root_vector.expand(len(head), 1, -1)], 1)
        head = head.gather(1, heads[:, :, None].expand(-1, -1, head.size(2)))
        bilinear = torch.einsum("bnd,rde,bne->bnr", dependent, self.label, head)
        return bilinear + self.label_of_dependent(dependent) + self.label_of_head(head)


class ReadingModel(nn.Module):
    def __init__(self, labels: Labels, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = load_encoder(dropout)
        self.dropout = nn.Dropout(dropout)
        self.roles, self.crf = nn.Linear(HIDDEN, len(ROLES)), Crf()
        self.cue_of, self.source_of, self.antecedent = Pointer(), Pointer(), Pointer()
        self.upos = nn.Linear(HIDDEN, len(labels.upos))
        self.parser = Parser(len(labels.relations))
        self.lemma_rule = nn.Linear(HIDDEN, len(labels.lemma_rules))
        self.mention = nn.Linear(HIDDEN, len(labels.mention_types))
        self.check_worthy, self.checkable = nn.Linear(HIDDEN, 3), nn.Linear(HIDDEN, 2)
