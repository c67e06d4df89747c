RAW ?= raw
OUT ?= out
EXPORTS ?= exports
SHARED ?= ../shared
CORPORA ?= $(SHARED)/corpora

NODE = node --import tsx

.DEFAULT_GOAL := help
.PHONY: help build-data watch sqlite parquet excel test test-numbers test-browser test-interop test-training test-parity evaluate bench train models clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

build-data: node_modules/.package-lock.json ## build OUT (out/) from the texts in RAW (raw/)
	@$(NODE) pipeline/cli.ts build --raw "$(RAW)" --out "$(OUT)"

watch: node_modules/.package-lock.json ## build OUT, and again whenever a text in RAW changes
	@$(NODE) pipeline/cli.ts watch --raw "$(RAW)" --out "$(OUT)"

EXPORT = @$(NODE) pipeline/cli.ts export --out "$(OUT)"

sqlite: node_modules/.package-lock.json ## write the rows of OUT as a SQLite database, EXPORTS (exports/) onrecord.db
	$(EXPORT) --format sqlite --to "$(EXPORTS)/onrecord.db"

parquet: node_modules/.package-lock.json ## write the rows of OUT as Parquet files, EXPORTS/parquet/
	$(EXPORT) --format parquet --to "$(EXPORTS)/parquet"

excel: node_modules/.package-lock.json ## write the rows of OUT as an Excel workbook, EXPORTS/onrecord.xlsx
	$(EXPORT) --format excel --to "$(EXPORTS)/onrecord.xlsx"

test: node_modules/.package-lock.json ## types, lint, unit, property and golden tests
	npx --no -- tsc --noEmit
	npx --no -- tsc --noEmit -p explorer/page
	npx --no -- eslint .
	npx --no -- prettier --check .
	npx --no -- vitest run

test-numbers: node_modules/.package-lock.json ## a million numbers, written in words and read again
	WRITTEN_NUMBERS=1000000 npx --no -- vitest run tests/stages/figures/hostile.test.ts

test-browser: node_modules/.package-lock.json ## open explorer.html in Chromium (/usr/bin/chromium, or what CHROMIUM names)
	npx --no -- vitest run --config vitest.browser.config.ts

evaluate: node_modules/.package-lock.json ## scores on the development corpora in SHARED (../shared)
	$(NODE) tests/evaluate/sentences.ts --ud "$(SHARED)/corpora/ud"
	$(NODE) tests/evaluate/countedNouns.ts --ud "$(SHARED)/corpora/ud"
	$(NODE) tests/evaluate/pronounSpeakers.ts --ud "$(SHARED)/corpora/ud"
	$(NODE) tests/evaluate/figuresSpeed.ts --text raw/000_0eab28a52c102969.txt
	$(NODE) tests/evaluate/attributions.ts --polnear "$(SHARED)/corpora/polnear/dev.jsonl"
	$(NODE) tests/evaluate/cueCoverage.ts --polnear "$(SHARED)/corpora/polnear/dev.jsonl"
	python3 "$(SHARED)/eval/evaluate.py" --program '$(NODE) pipeline/cli.ts build --raw {raw} --out {out}' \
	  --data "$(SHARED)/corpora" --data "$(SHARED)/gold" --work .evaluation
	$(NODE) tests/evaluate/unread.ts .evaluation/newsquant/raw .evaluation/newsquant/unread
	python3 "$(SHARED)/eval/score_figures.py" newsquant "$(SHARED)/corpora/newsquant/dev.json" .evaluation/newsquant/unread
	python3 tests/evaluate/newsquant_errata.py --scorers "$(SHARED)/eval" --gold "$(SHARED)/corpora/newsquant/dev.json" --out .evaluation/newsquant/out

test-interop: node_modules/.package-lock.json .venv/installed ## open datasets and exports with Frictionless, pandas, DuckDB, SQLite, Datasette and openpyxl
	.venv/bin/python -B tests/interop/hostile_raw.py .venv/raw
	$(NODE) pipeline/cli.ts build --raw .venv/raw --out .venv/out
	$(NODE) pipeline/cli.ts build --raw .venv/raw --out .venv/out
	.venv/bin/python -B tests/interop/check.py .venv/out
	for raw in tests/interop/raw raw; do $(NODE) pipeline/cli.ts build --raw $$raw --out .venv/seed/out || exit 1; done
	.venv/bin/python -B tests/interop/recipes.py .venv/seed/out
	for export in sqlite:rows.db excel:rows.xlsx parquet:parquet jsonl:jsonl web-annotation:web-annotation schema-org:schema-org; do \
	  $(NODE) pipeline/cli.ts export --out .venv/out --format $${export%:*} --to .venv/exports/$${export#*:} || exit 1; done
	.venv/bin/python -B tests/interop/shapes.py .venv/out .venv/exports

.venv/installed: tests/interop/requirements.txt
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r tests/interop/requirements.txt
	@touch $@

TRAIN = PYTHONPATH=training .training/venv/bin/python -m

train: .training/work/model.pt ## train the reading model on CORPORA (../shared/corpora); see training/README.md

# Two trainings go on from the first, and their weights are averaged; each takes up its checkpoint if it was stopped.
TRAIN_STEP = $(TRAIN) onrecord_training.train --corpora "$(CORPORA)" --work $(@D)

.training/first/model.pt: | node_modules/.package-lock.json .training/installed
	$(TRAIN_STEP)

.training/second/model.pt: .training/first/model.pt
	$(TRAIN_STEP) --seed 12 --start $< --rate 0.35 --attribution 2 --syntax 1.5 --check-worthy 0.5

.training/third/model.pt: .training/first/model.pt
	$(TRAIN_STEP) --seed 13 --start $< --rate 0.5 --attribution 4 --syntax 3 --check-worthy 0.75

.training/work/model.pt: .training/second/model.pt .training/third/model.pt
	$(TRAIN) onrecord_training.average --models $^ --work $(@D)

models: node_modules/.package-lock.json .training/installed ## measure what was trained, and write it to models/
	$(TRAIN) onrecord_training.measure --corpora "$(CORPORA)" --work .training/work
	$(TRAIN) onrecord_training.export --corpora "$(CORPORA)" --work .training/work --models models
	$(TRAIN) onrecord_training.confidence --corpora "$(CORPORA)" --models models --work .training/work
	$(TRAIN) onrecord_training.export --corpora "$(CORPORA)" --work .training/work --models models
	$(TRAIN) onrecord_training.cue_stances --corpora "$(CORPORA)" --models models --tables pipeline/tables

test-parity: node_modules/.package-lock.json .training/installed ## compare tokens and decoding with Python's, on CORPORA
	$(TRAIN) onrecord_training.parity --corpora "$(CORPORA)" --models models | $(NODE) tests/parity/compare.ts

bench: node_modules/.package-lock.json ## words a second of the annotate stage, on the texts in RAW
	$(NODE) tests/bench/annotate.ts --raw "$(RAW)"

test-training: .training/installed ## unit tests of training/
	cd training && ../.training/venv/bin/python -B -m unittest -b test_training

.training/installed: training/requirements.txt
	python3 -m venv .training/venv
	.training/venv/bin/pip install --quiet --disable-pip-version-check -r training/requirements.txt
	@touch $@

clean: ## remove what a build or an installation made
	rm -rf out exports dist node_modules .venv .evaluation .training .cache
