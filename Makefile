# `make` alone tells what can be made. docs/decisions/0007-set-up-and-lock.md tells how the set-up works.

PYTHON := .venv/bin/python
# The tests of the terminal wait for 20 seconds before they call something a hang, so they can share two cores.
WORKERS := 2

.DEFAULT_GOAL := help
.PHONY: help demo test soak bench pictures docs messages samples lock setup setup-test clean

# The steps of a target run one after the other, whatever `make -j` says: each prints its name, the first that fails ends it.
.NOTPARALLEL:

step = @printf '\n== %s\n' '$(1)'; $(2)

help: ## this list
	@sed -n 's/^\([a-z]*\):[a-z -]*## /  make \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

demo: setup ## try it on a copy of the sample meeting
	@.venv/bin/minutes-tui demo

test: setup-test ## every lint, type check and test
	$(call step,ruff check,$(PYTHON) -m ruff check)
	$(call step,ruff format,$(PYTHON) -m ruff format --check)
	$(call step,mypy,$(PYTHON) -m mypy)
	$(call step,import contract,.venv/bin/lint-imports)
	$(call step,catalogues,$(PYTHON) scripts/messages.py --check)
	$(call step,pages of keys,$(PYTHON) -m scripts.keydocs --check)
	$(call step,pytest,$(PYTHON) -m pytest -n $(WORKERS) $(PYTEST))

soak: setup-test ## the tests with large numbers: half an hour and more
	$(call step,pytest with large numbers,MINUTES_SOAK=1 $(PYTHON) -m pytest -n $(WORKERS) $(PYTEST))

bench: setup-test ## measure what a key costs, and the whole program against a bare Textual app: a quarter of an hour
	$(call step,the editor alone,$(PYTHON) benchmarks/editor_micro.py)
	$(call step,the whole program,$(PYTHON) benchmarks/whole.py --page docs/benchmarks.md)
	$(call step,replay,$(PYTHON) benchmarks/replaying.py --page docs/benchmarks-replay.md)

pictures: setup-test ## take the pictures of the README
	$(call step,pictures,$(PYTHON) -m scripts.pictures)

docs: setup-test ## write the pages of keys and settings, and the manual pages, from the code
	$(call step,pages of keys,$(PYTHON) -m scripts.keydocs)
	$(call step,pages of settings,$(PYTHON) -m scripts.settingsdocs)
	$(call step,manual pages and completion,$(PYTHON) -m scripts.mandocs)

messages: setup-test ## bring the catalogues in step with the source
	$(call step,catalogues,$(PYTHON) scripts/messages.py)

samples: setup-test ## take down the sample meetings again, key by key, and make the busy ones
	$(call step,samples,$(PYTHON) -m scripts.samples)
	$(call step,busy samples,$(PYTHON) -m scripts.busy)

lock: ## pin what pyproject.toml asks for, with hashes; LOCK=--upgrade takes the newest
	$(call step,lock,scripts/lock $(LOCK))

setup: ## make .venv with what the program needs
	@scripts/setup runtime

setup-test:
	@scripts/setup test

clean: ## remove what was made, .venv too
	rm -rf .venv .venv.lock dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests scripts benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
