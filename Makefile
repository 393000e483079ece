# Everything a contributor needs. `make demo` and `make test` work on a fresh clone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint bench hostile bench-peers fuzz audit lowest clean

demo: $(VENV)/installed
	mkdir -p out
	$(BIN)/plainspeak check --exit-zero examples/panel-paper.docx
	$(BIN)/plainspeak annotate --force examples/panel-paper.docx -o out/panel-paper.plainspeak.docx
	$(BIN)/plainspeak annotate --force examples/panel-paper.pdf -o out/panel-paper.plainspeak.pdf
	$(BIN)/plainspeak check --exit-zero --format html -o out/panel-paper.html examples/panel-paper.docx
	@echo "Open these: out/panel-paper.plainspeak.docx, out/panel-paper.plainspeak.pdf, out/panel-paper.html"

# A file of tests at a time, for some share what takes long to make: a server, a browser, an environment.
test: $(VENV)/developer lint
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

lint: $(VENV)/developer
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

hostile: $(VENV)/developer
	$(BIN)/python -m tests.hostile

SHARED ?= ../shared

bench: $(VENV)/developer
	$(BIN)/python -m benchmarks.papers --papers $(SHARED)/papers --samples $(SHARED)/samples
	$(BIN)/python -m benchmarks.damage --papers $(SHARED)/papers --samples $(SHARED)/samples
	$(BIN)/python -m benchmarks.annotate --papers $(SHARED)/papers
	$(BIN)/python -m benchmarks.evidence --data $(SHARED)/evidence/data
	$(BIN)/python -m benchmarks.words --lists $(SHARED)/words/lists
	$(BIN)/python -m benchmarks.rewrites --pairs $(SHARED)/evidence/data/pairs/plainlanguage_gov.jsonl
	$(BIN)/python -m benchmarks.fixes
	$(BIN)/python -m benchmarks.flags --papers $(SHARED)/papers
	$(BIN)/python -m benchmarks.reader
	$(BIN)/python -m benchmarks.speed --corpus $(SHARED)/speed/corpus --papers $(SHARED)/papers

# Other tools that read English, for the measurement of speed. Each keeps to a folder of its own.
PEERS := .peers
PYTHON_PEERS := proselint codespell textstat textdescriptives
NODE_PEERS := write-good alex textlint textlint-rule-write-good textlint-rule-en-max-word-count \
	unified $(addprefix retext-,english stringify readability passive simplify equality intensify)

bench-peers: $(PYTHON_PEERS:%=$(PEERS)/%/installed) $(PEERS)/node/installed $(PEERS)/diction/installed

$(PEERS)/textstat/installed: VERSION := ==0.7.8

$(PEERS)/%/installed:
	$(PYTHON) -m venv $(PEERS)/$*
	$(PEERS)/$*/bin/python -m pip install --quiet "$*$(VERSION)"
	touch $@

$(PEERS)/node/installed:
	mkdir -p $(PEERS)/node
	npm install --silent --no-audit --no-fund --prefix $(PEERS)/node $(NODE_PEERS)
	touch $@

$(PEERS)/diction/installed:
	mkdir -p $(PEERS)/diction
	cd $(PEERS)/diction && apt-get download diction && dpkg --extract diction_*.deb .
	touch $@

# Ten minutes for each loader. It stops at the first input that breaks one. Needs a Python that atheris is built for.
FUZZ_SECONDS ?= 600
LOADERS ?= text markdown html word pdf odt pptx

fuzz: .fuzz/venv/installed
	for loader in $(LOADERS); do .fuzz/venv/bin/python -m tests.fuzz $$loader -max_total_time=$(FUZZ_SECONDS) || exit; done

.fuzz/venv/installed: pyproject.toml
	$(PYTHON) -m venv .fuzz/venv
	.fuzz/venv/bin/python -m pip install --quiet --editable . atheris hypothesis pytest
	touch $@

# Known weaknesses of the libraries we use, as they are installed and at the lowest versions we allow.
# Strictly, for otherwise a library that could not be looked up would pass.
audit: $(VENV)/installed .lowest/installed .audit/bin/pip-audit
	for python in $(BIN)/python .lowest/bin/python; do \
	  $$python -m pip freeze --exclude-editable > .audit/requirements.txt && \
	  .audit/bin/pip-audit --strict --no-deps --disable-pip --requirement .audit/requirements.txt || exit; \
	done

.audit/bin/pip-audit:
	$(PYTHON) -m venv .audit
	.audit/bin/python -m pip install --quiet pip-audit

# The tests with the lowest versions we allow.
lowest: .lowest/installed
	.lowest/bin/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

.lowest/installed: pyproject.toml
	$(PYTHON) -m venv .lowest
	.lowest/bin/python -m pip install --quiet uv
	.lowest/bin/uv pip install --quiet --python .lowest --resolution lowest-direct --editable .
	.lowest/bin/uv pip install --quiet --python .lowest --group dev
	touch $@

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/developer: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --group dev
	touch $@

clean:
	rm -rf $(VENV) .fuzz .audit .lowest dist build
