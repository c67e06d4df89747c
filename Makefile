RAW ?= raw
OUT ?= out
BASE_URL ?=
EXPORTS ?= exports
JOBS ?=
SHARED ?= ../shared
CORPORA ?= $(SHARED)/corpora
FEW ?= 10000
MANY ?= 100000

NODE = node --import tsx
LINKS = $(if $(BASE_URL),--base-url "$(BASE_URL)")

.DEFAULT_GOAL := help
.PHONY: types lint help build-data watch sqlite parquet excel test test-numbers fuzz test-linear test-regex test-kill test-browser test-interop test-memory test-spark test-connectors test-training test-parity evaluate bench bench-spark train models clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

BUILD = --raw "$(RAW)" --out "$(OUT)" $(if $(JOBS),--jobs "$(JOBS)") $(LINKS)

build-data: node_modules/.package-lock.json ## build OUT (out/) from the texts in RAW (raw/), with JOBS processes (one for each core); BASE_URL: where OUT will be published
	@$(NODE) pipeline/cli.ts build $(BUILD)

watch: node_modules/.package-lock.json ## build OUT, and again whenever a text in RAW changes
	@$(NODE) pipeline/cli.ts watch $(BUILD)

EXPORT = @$(NODE) pipeline/cli.ts export --out "$(OUT)"

sqlite: node_modules/.package-lock.json ## write the rows of OUT as a SQLite database, EXPORTS (exports/) onrecord.db
	$(EXPORT) --format sqlite --to "$(EXPORTS)/onrecord.db"

parquet: node_modules/.package-lock.json ## write the rows of OUT as Parquet files, EXPORTS/parquet/
	$(EXPORT) --format parquet --to "$(EXPORTS)/parquet"

excel: node_modules/.package-lock.json ## write the rows of OUT as an Excel workbook, EXPORTS/onrecord.xlsx
	$(EXPORT) --format excel --to "$(EXPORTS)/onrecord.xlsx"

test: node_modules/.package-lock.json ## types, lint, unit, property and golden tests
	@$(MAKE) --no-print-directory --jobs=2 types lint
	npx --no -- vitest run

types: node_modules/.package-lock.json
	npx --no -- tsc --noEmit
	npx --no -- tsc --noEmit -p explorer/page
	npx --no -- prettier --check .

lint: node_modules/.package-lock.json
	npx --no -- eslint .

test-numbers: node_modules/.package-lock.json ## a million numbers, written in words and read again
	WRITTEN_NUMBERS=1000000 npx --no -- vitest run tests/stages/figures/hostile.test.ts

SECONDS ?= 60
SEED ?= 1
READER ?= none

fuzz: node_modules/.package-lock.json ## hostile documents for SECONDS (60), from SEED (1), with READER (none, wild, model)
	@$(NODE) tests/hostile/fuzz.ts --seconds "$(SECONDS)" --seed "$(SEED)" --reader "$(READER)"

test-linear: node_modules/.package-lock.json ## a megabyte of any one thing takes time that grows as it does (CASES: those whose names hold it); takes hours
	LINEAR_BYTES=1000000 npx --no -- vitest run --reporter=verbose --maxWorkers=1 tests/hostile/linear.test.ts $(if $(CASES),-t "$(CASES)")

test-regex: node_modules/.package-lock.json ## no regular expression takes more than linear time
	RECHECK_SYNC_BACKEND=pure $(NODE) tests/hostile/regularExpressions.ts

test-kill: node_modules/.package-lock.json ## kill 200 builds, let 40 rounds of builds meet, and make every write of a build fail in every way
	KILLS=200 ROUNDS=40 FAULTS=all npx --no -- vitest run tests/faults

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
	ONRECORD_BACKEND=none $(NODE) pipeline/cli.ts build --no-cache --raw .evaluation/newsquant/raw --out .evaluation/newsquant/unread
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

SPARK = cd tests/scale && PATH="$(CURDIR)/.venv-spark/bin:$$PATH" PYTHONPATH="$(CURDIR)/scale/spark" python -B

test-spark: node_modules/.package-lock.json .venv-spark/installed ## build on a Spark cluster of two processes (needs Java 17), and compare
	npm run --silent worker-bundle
	$(SPARK) -m unittest -b test_worker test_files test_ranges test_places
	$(SPARK) -m unittest -v test_cluster

test-connectors: node_modules/.package-lock.json .venv-spark/installed ## the same from and to HDFS and S3 (fetches 350 MB, once)
	.venv-spark/bin/pip install --quiet --disable-pip-version-check --require-hashes -r tests/scale/requirements-connectors.txt
	npm run --silent worker-bundle
	$(SPARK) -m unittest -v test_connectors

bench-spark: node_modules/.package-lock.json .venv-spark/installed ## what a million and a hundred million articles take on a Spark cluster
	npm run --silent worker-bundle
	$(SPARK) sizing.py

.venv-spark/installed: tests/scale/requirements.txt
	python3 -m venv .venv-spark
	.venv-spark/bin/pip install --quiet --disable-pip-version-check --require-hashes -r tests/scale/requirements.txt
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

bench: node_modules/.package-lock.json ## speed and memory of stages and builds, on generated articles (five minutes); as JSON in the last line
	@npm run --silent dist
	@$(NODE) tests/bench/build.ts

test-memory: node_modules/.package-lock.json ## a build of MANY documents (100000) needs no more memory than one of FEW (10000); takes half an hour or more
	@npm run --silent dist
	$(NODE) tests/bench/memory.ts --few "$(FEW)" --many "$(MANY)"

test-training: .training/installed ## unit tests of training/
	cd training && ../.training/venv/bin/python -B -m unittest -b test_training

.training/installed: training/requirements.txt
	python3 -m venv .training/venv
	.training/venv/bin/pip install --quiet --disable-pip-version-check -r training/requirements.txt
	@touch $@

clean: ## remove all that targets made but trained models: out/, exports/, .cache/, what was installed
	rm -rf out exports dist .compiled node_modules .venv .venv-spark .evaluation .cache
