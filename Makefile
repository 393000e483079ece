# Everything a contributor needs. `make demo` and `make test` work on a fresh clone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint bench clean

demo: $(VENV)/installed
	mkdir -p out
	$(BIN)/plainspeak check --exit-zero examples/panel-paper.docx
	$(BIN)/plainspeak annotate --force examples/panel-paper.docx -o out/panel-paper.plainspeak.docx
	$(BIN)/plainspeak annotate --force examples/panel-paper.pdf -o out/panel-paper.plainspeak.pdf
	$(BIN)/plainspeak check --exit-zero --format html -o out/panel-paper.html examples/panel-paper.docx
	@echo "Open these: out/panel-paper.plainspeak.docx, out/panel-paper.plainspeak.pdf, out/panel-paper.html"

test: $(VENV)/developer lint
	$(BIN)/python -m pytest -n auto --dist loadgroup

lint: $(VENV)/developer
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

SHARED ?= ../shared

bench: $(VENV)/developer
	$(BIN)/python -m benchmarks.papers --papers $(SHARED)/papers --samples $(SHARED)/samples
	$(BIN)/python -m benchmarks.annotate --papers $(SHARED)/papers
	$(BIN)/python -m benchmarks.evidence --data $(SHARED)/evidence/data
	$(BIN)/python -m benchmarks.words --lists $(SHARED)/words/lists
	$(BIN)/python -m benchmarks.rewrites --pairs $(SHARED)/evidence/data/pairs/plainlanguage_gov.jsonl
	$(BIN)/python -m benchmarks.fixes
	$(BIN)/python -m benchmarks.flags --papers $(SHARED)/papers
	$(BIN)/python -m benchmarks.speed --corpus $(SHARED)/speed/corpus

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
	rm -rf $(VENV) dist build
