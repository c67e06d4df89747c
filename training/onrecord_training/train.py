"""
Trains the reading model on all tasks but factual claims, whose head `measure` fits afterwards; their batches shuffled together from the first step: syntax trained by itself makes it forget.

usage: python -m onrecord_training.train --corpora FOLDER --work FOLDER [--seed 11] [--attribution 6] … [--start MODEL --rate 0.4]
Work is written every few minutes to WORK/checkpoint.pt; started again with the same arguments it goes on from there. The result is
WORK/model.pt: {"weights", "labels"}.
"""
import argparse
import math
import os
import random
import time
from collections import defaultdict
from pathlib import Path

import torch

from . import attributions, losses, scored_sentences, treebanks
from .network import ReadingModel
from .wordpiece import Window

PIECES_A_BATCH = 3300
WINDOW_SIZES = (128, 160, 192, 192, 224)
SECONDS_BETWEEN_CHECKPOINTS = 240


def batches(windows: list[Window], most: int = PIECES_A_BATCH) -> list[list[Window]]:
    """Windows of like length together, at most `most` pieces with padding; in random order."""
    ordered = sorted(windows, key=lambda window: len(window.pieces) + 8 * random.random())
    found: list[list[Window]] = []
    for window in ordered:
        if not found or (len(found[-1]) + 1) * len(window.pieces) > most:
            found.append([])
        found[-1].append(window)
    random.shuffle(found)
    return found


def attribution_batches(copies: dict[str, list[attributions.Article]], epochs: int) -> list[list[Window]]:
    """In each epoch another annotator's copy of every article, cut anew."""
    for own in copies.values():
        random.shuffle(own)
    found = []
    for epoch in range(epochs):
        windows = [w for own in copies.values() for w in attributions.windows_of(own[epoch % len(own)], 0, random.choice(WINDOW_SIZES))]
        found += batches(windows)
    return found


def syntax_batches(treebank: list[list[treebanks.Sentence]], epochs: float) -> list[list[Window]]:
    found = []
    for epoch in range(math.ceil(epochs)):
        size = random.choice((160, 192, 224))
        one = batches([window for sentences in treebank for window in treebanks.windows_of(sentences, size)])
        found += one[: math.ceil(len(one) * min(1.0, epochs - epoch))]
    return found


def sentence_batches(sentences: list[scored_sentences.Sentence], epochs: float) -> list[list[Window]]:
    """Half of the sentences with their neighbours, as in a document, half alone."""
    found = []
    for epoch in range(math.ceil(epochs)):
        together = scored_sentences.windows_of(sentences, random.choice((128, 192)))
        alone = scored_sentences.windows_of(sentences, 0)
        one = batches(random.sample(together, len(together) // 2)) + batches(random.sample(alone, len(alone) // 2), 2200)
        random.shuffle(one)
        found += one[: math.ceil(len(one) * min(1.0, epochs - epoch))]
    return found


def schedule(arguments: argparse.Namespace) -> tuple[list[tuple[str, list[Window]]], treebanks.Labels]:
    """All batches of the training in the order in which they are taken, each with its task."""
    folder = Path(arguments.corpora)
    treebank = [treebanks.read_treebank(folder / "ud" / f"{name}-train.conllu") for name in ("en_ewt", "en_gum")]
    labels = treebanks.collect_labels([sentence for sentences in treebank for sentence in sentences])
    planned = {
        "attribution": attribution_batches(attributions.read_articles(folder / "polnear" / "train.jsonl"), arguments.attribution),
        "syntax": syntax_batches(treebank, arguments.syntax),
        "check_worthy": sentence_batches(scored_sentences.with_tokens(scored_sentences.claimbuster_training(folder)), arguments.check_worthy),
    }
    steps = [(task, batch) for task, found in planned.items() for batch in found]
    random.shuffle(steps)
    return steps, labels


def loss_of(model: ReadingModel, labels: treebanks.Labels, task: str, batch: list[Window]) -> torch.Tensor:
    match task:
        case "attribution":
            return losses.role_loss(model, batch)
        case "syntax":
            return losses.syntax_loss(model, batch, labels)
        case _:
            return losses.sentence_loss(model, batch, model.check_worthy)


def optimizer_of(model: ReadingModel, rate: float) -> torch.optim.Optimizer:
    """Slow steps for what is trained already, faster ones for the new heads; rate: a factor for all."""
    named = list(model.named_parameters())
    syntax = ("parser.", "upos.", "lemma_rule.", "mention.")
    groups = [
        {"params": [p for n, p in named if n.startswith("encoder.")], "lr": rate * 1.5e-4},
        {"params": [p for n, p in named if n.startswith(syntax)], "lr": rate * 2e-3},
        {"params": [p for n, p in named if not n.startswith(("encoder.", *syntax))], "lr": rate * 1e-3},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


def train(arguments: argparse.Namespace) -> None:
    random.seed(arguments.seed)
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    work = Path(arguments.work)
    work.mkdir(parents=True, exist_ok=True)
    began = time.time()
    steps, labels = schedule(arguments)
    pieces = sum(len(window.pieces) for _, batch in steps for window in batch)
    print(f"{len(steps)} batches, {pieces} pieces, prepared in {time.time() - began:.0f} s", flush=True)
    model = ReadingModel(labels)
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start, weights_only=True)["weights"])
    optimizer = optimizer_of(model, arguments.rate)
    total, warm = len(steps), max(1, len(steps) // 20)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min((step + 1) / warm, max(0.01, (total - step) / (total - warm))))
    done = resume(work / "checkpoint.pt", model, optimizer, rate)
    model.train()
    recent, began, saved = defaultdict(list), time.time(), time.time()
    for step, (task, batch) in enumerate(steps[done:], done + 1):
        loss = loss_of(model, labels, task, batch)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        rate.step()
        recent[task].append(float(loss.detach()))
        if step % 50 == 0 or step == total:
            shown = "  ".join(f"{name} {sum(values[-30:]) / len(values[-30:]):.3f}" for name, values in sorted(recent.items()))
            print(f"{step}/{total}  {time.time() - began:.0f} s  {shown}", flush=True)
        if time.time() - saved > SECONDS_BETWEEN_CHECKPOINTS:
            saved = time.time()
            checkpoint(work / "checkpoint.pt", step, model, optimizer, rate)
    torch.save({"weights": model.state_dict(), "labels": vars(labels)}, work / "model.pt")


def checkpoint(path: Path, step: int, model: ReadingModel, optimizer: torch.optim.Optimizer, rate) -> None:
    state = {
        "step": step,
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "rate": rate.state_dict(),
        "random": random.getstate(),
        "torch": torch.get_rng_state(),
    }
    torch.save(state, path.with_suffix(".part"))
    os.replace(path.with_suffix(".part"), path)


def resume(path: Path, model: ReadingModel, optimizer: torch.optim.Optimizer, rate) -> int:
    """Takes up a checkpoint, if there is one; returns the number of steps done."""
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=False)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    rate.load_state_dict(state["rate"])
    random.setstate(state["random"])
    torch.set_rng_state(state["torch"])
    return state["step"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--attribution", type=int, default=6, help="epochs")
    parser.add_argument("--syntax", type=float, default=5, help="epochs")
    parser.add_argument("--check-worthy", type=float, default=2, help="epochs")
    parser.add_argument("--start", help="a model.pt whose weights to begin with")
    parser.add_argument("--rate", type=float, default=1, help="factor of the learning rates")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
