# The house in one word each. `make` alone lists them. Everything happens in scripts/, which say more about themselves.
# Times are of two cores. "First" is a clean machine; afterwards only what changed is built.

.DEFAULT_GOAL := help
.PHONY: help run build test check e2e bench bench-load bench-peers weights weights-check release-wasm

CARGO_TARGET_DIR ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/rampart/target
export CARGO_TARGET_DIR

harness = $(CARGO_TARGET_DIR)/ci/rampart-benchmarking

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: ## build, start the demo chain, say what to try next (first 40 min, then 20 s; FRESH=1 begins a new chain)
	@scripts/run.sh $(if $(filter-out 0,$(FRESH)),--fresh)

build: ## node, wasm and harness, linted (first 40 min, then 2 min after a change in a pallet)
	@scripts/setup.sh build
	@scripts/build.sh node

check: ## format, lints, docs, unit tests, dependencies (first 45 min, then 3 to 8 min)
	@scripts/verify.sh check

test: ## everything that CI runs: check, chain specs, end to end, weights and scale when built before (first 55 min, then 20 to 30 min)
	@scripts/verify.sh test

e2e: ## the end-to-end tests on the real node (after a build 5 min)
	@scripts/e2e.sh

weights: build ## measure the weights of all pallets again and write them (after a build 30 min, then 15 min)
	@scripts/build-wasm.sh benchmark
	@$(harness) weights

weights-check: build ## the weight files against a short run of all benchmarks, and write nothing (after a build 20 min, then 5 min)
	@scripts/build-wasm.sh benchmark
	@$(harness) weights --check

bench: build ## measure every figure again and write benchmarking/results/figures.tsv (after a build 15 min)
	@$(harness) figures

bench-load: build ## how many transactions of each kind a dev node includes, under load (after a build 15 min)
	@scripts/setup.sh e2e
	@cd e2e && npm run --silent throughput -- $(LOAD)

bench-peers: build ## our calls beside those of another runtime, in one run (after a build 45 min, then 15 min)
	@scripts/build-wasm.sh benchmark
	@scripts/build-peers.sh
	@$(harness) peers

release-wasm: ## the runtime as a chain installs it: production profile, metadata hash (first 20 min, then 5 min)
	@scripts/release-wasm.sh
