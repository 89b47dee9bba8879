# Two commands: `make run` shows the dashboard, `make test` tests it. The rest serves these two.
PYTHON ?= python3
PORT ?= 8501
ADDRESS ?= 127.0.0.1
BIN := .venv/bin
# On this machine only its own names are answered; beyond it, whatever name others know it by.
ANY_HOST := $(if $(filter-out 127.0.0.1 localhost,$(ADDRESS)),--server.allowedHosts '*')

.PHONY: run test check lint bench

run: .venv/run
	$(BIN)/python -m streamlit run app.py --server.address $(ADDRESS) --server.port $(PORT) $(ANY_HOST)

test: .venv/test
	sh tests/browser/need_chromium.sh
	$(BIN)/python -m pytest -n auto

check: .venv/run
	$(BIN)/python -m mineaction check

lint: .venv/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv/test
	$(BIN)/python -m benchmarks.reruns
	$(BIN)/python -m benchmarks.redraw

.venv/run: requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/test: requirements.txt requirements-dev.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@
