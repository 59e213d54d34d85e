# Every target does its own set-up: the packages are installed when they are missing or out of date.
.DEFAULT_GOAL := help
.PHONY: help build normalise convert publish verify reproduce test test-tools test-nodes check fuzz faults bench bench-growth bench-publish bench-stages bench-same clean

# More options: make build ARGS='--allow-failures'
ARGS :=

# What npm itself leaves at the end of an installation. No package needs an install script (that of
# esbuild only saves a step of its start), so none is run.
INSTALLED := node_modules/.package-lock.json
ON_RECORD := node bin/on-record.mjs

help: ## this list
	@echo 'On Record reads news articles and publishes who said what, and how many.'
	@echo
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-22s%s\n", $$1, $$2 }'

build: $(INSTALLED) ## raw/ to a release in output/releases: all three stages
	@$(ON_RECORD) build $(ARGS)

normalise: $(INSTALLED) ## articles to records
	@$(ON_RECORD) normalise $(ARGS)

convert: $(INSTALLED) ## records to tables
	@$(ON_RECORD) convert $(ARGS)

publish: $(INSTALLED) ## tables to a release
	@$(ON_RECORD) publish $(ARGS)

verify: $(INSTALLED) ## check the newest release, and its offsets by raw/
	@$(ON_RECORD) verify --raw raw $(ARGS)

reproduce: $(INSTALLED) ## rebuild the newest release elsewhere, compare all bytes
	@$(ON_RECORD) reproduce $(ARGS)

test: $(INSTALLED) ## all tests that need no more than npm's packages
	@npx --no-install vitest run

test-tools: $(INSTALLED) ## tests with R, pandas, SQLite, PostgreSQL, LibreOffice, ssh-keygen
	@npx --no-install vitest run --config vitest.tools.config.ts

test-nodes: $(INSTALLED) ## the same bytes and some tests under Node 20.19, 22 and 24
	@node tests/nodes/nodes.mjs $(ARGS)

check: $(INSTALLED) ## lint, types, format, unused code, licences
	@npx --no-install tsc --noEmit
	@npx --no-install eslint .
	@npx --no-install prettier --check .
	@npx --no-install knip
	@npx --no-install tsx scripts/licences.ts

fuzz: $(INSTALLED) ## made-up and spoiled input: make fuzz ARGS='--texts 20000 --seed 2'
	@npx --no-install tsx tests/fuzz/fuzz.ts $(ARGS)

faults: $(INSTALLED) ## every call of the file system fails once, a kill at each, two at once
	@node --import tsx tests/faults/faults.ts $(ARGS)

bench: $(INSTALLED) ## how fast articles are read: make bench CORPUS=FILE.jsonl BESIDE=CHECKOUT
	@CORPUS='$(CORPUS)' BESIDE='$(BESIDE)' node bench/compiled.mjs cold
	@CORPUS='$(CORPUS)' node bench/compiled.mjs normalise
	@node bench/compiled.mjs figures

bench-growth: $(INSTALLED) ## how the time for extreme text grows with its length (ten minutes)
	@node bench/compiled.mjs growth $(ARGS)

bench-publish: $(INSTALLED) ## how fast a million claims are published (five minutes)
	@npx --no-install tsx bench/publish.ts $(ARGS)

bench-stages: $(INSTALLED) ## what reading, tables and release take, and a build where nothing changed: CORPUS=FILE.jsonl
	@CORPUS='$(CORPUS)' npx --no-install tsx bench/stages.ts $(ARGS)

bench-same: $(INSTALLED) ## how fast copies are found among many articles, and how many: ARGS=100000
	@npx --no-install tsx bench/same.ts $(ARGS)

clean: ## remove records and tables; releases stay
	rm -rf output/records output/tables output/.building-* output/.replaced-* output/.lock

$(INSTALLED): package-lock.json
	npm ci --no-audit --no-fund --ignore-scripts
	@touch $@
