# make status   install what is needed and run `crmplan status` (ARGS="--as-of 2003-10-15" passes on)
# make test     install and run everything that must pass
# make test-lowest, make test-newest   the tests with the oldest libraries that pyproject.toml allows, and
#               with the newest there are, Typer beyond its cap too
# make office   install what Word, Excel and calendar files need
# make bench    time crmplan against bare Python, 5 minutes (ARGS=--write keeps the table in docs/,
#               ARGS=--long times the large documents too, 20 minutes)
# make docs     write anew what is made from tables: pages of docs/, schemas, golden files
# make mutation break the reasoning on purpose, and list what no test notices (ARGS="crmplan.measures*")
# make clean    remove what make installed

SHELL := /bin/sh
.DEFAULT_GOAL := status
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
BIN := .venv/bin
DEV := $(BIN)/.installed-dev
RUN := $(BIN)/.installed

.PHONY: status test test-lowest test-newest office bench docs mutation clean

status: $(RUN)
	@$(BIN)/crmplan status $(ARGS)

test: $(DEV)
	$(BIN)/python -m pytest -n auto
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 crmplan
	$(BIN)/mypy --platform darwin crmplan
	$(BIN)/crmplan check

test-lowest: RESOLUTION = lowest-direct
test-newest: RESOLUTION = highest
test-newest: BEYOND = 'typer>=0.29'
test-lowest test-newest: test-%: $(DEV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python .venv-$*
	$(BIN)/uv pip install --quiet --python .venv-$* --resolution $(RESOLUTION) -e '.[office,ics]' --group dev
	$(if $(BEYOND),$(BIN)/uv pip install --quiet --python .venv-$* $(BEYOND))
	.venv-$*/bin/python -m pytest -n auto

office: $(RUN)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[office,ics]'

# Other programs are measured too, where they can be installed.
bench: $(DEV)
	@test -d .venv-bench || $(BIN)/python -m venv .venv-bench
	-@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check todoman yamllint check-jsonschema
	$(BIN)/python bench/measure.py $(ARGS)

docs: $(DEV)
	$(BIN)/python -m pytest --update-golden $(ARGS)

# About a second for each fault; what was judged before and has not changed is not tried again.
mutation: $(DEV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group mutation
	$(BIN)/mutmut run $(ARGS)
	$(BIN)/mutmut results

clean:
	rm -rf .venv .venv-bench .venv-lowest .venv-newest mutants

.venv:
	@test -n "$(PYTHON)" || { echo "crmplan: hace falta Python 3.11 o posterior (con venv) / Python 3.11 or later (with venv) is needed" >&2; exit 1; }
	@$(PYTHON) -m venv .venv

# An old pip knows no dependency groups: the one in .venv is renewed first.
$(RUN): pyproject.toml | .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(DEV): pyproject.toml $(RUN)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@
