# SPDX-License-Identifier: Apache-2.0
# Run from a checkout: nothing but Python 3.11-3.14 and make has to be there beforehand.
# ARGS is passed on:  make run ARGS=--help    make test ARGS="-k register -x"

PYTHON := .venv/bin/python
ARGS ?=

# UTF-8 mode, so that Chinese file names and output do not depend on the machine's locale.
export PYTHONUTF8 := 1

.PHONY: help run test test-long desk-test lint bench lock freeze smoke clean

help:
	@echo "make run     运行程序          install what is needed and start the program"
	@echo "make test    运行测试          install what is needed and run the tests, no screen needed"
	@echo "make test-long  长时间测试     the same, with twenty times as many random cases"
	@echo "make desk-test  真键盘试录  200 papers keyed by real keys and a scanner, on a screen of its own"
	@echo "make lint    检查代码          ruff and pyright"
	@echo "make bench   测量速度          the measured goals"
	@echo "make freeze  打包程序          a folder that runs without Python, in dist/"
	@echo "make smoke   试运行打包结果    try what make freeze made"
	@echo "make lock    更新依赖锁定      write the lock files anew (needs the network)"
	@echo "make clean   清除生成的文件    remove what was built, and .venv"

run:
	@sh resources/setup/prepare.sh run
	@$(PYTHON) -m commdesk $(ARGS)

test:
	@sh resources/setup/prepare.sh test
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest --numprocesses auto --dist loadfile --max-worker-restart 0 $(ARGS)

test-long:
	@sh resources/setup/prepare.sh test
	COMMDESK_TESTS=long QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest --numprocesses auto --dist loadfile --max-worker-restart 0 $(ARGS)

desk-test:
	@sh resources/setup/prepare.sh test
	@$(PYTHON) -m tests.desk $(ARGS)

lint:
	@sh resources/setup/prepare.sh test
	@status=0; set -x; \
	$(PYTHON) -m ruff check . || status=1; \
	$(PYTHON) -m ruff format --check . || status=1; \
	$(PYTHON) -m pyright || status=1; \
	exit $$status

bench:
	@sh resources/setup/prepare.sh test
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.bench $(ARGS)

lock:
	@sh resources/setup/lock.sh

freeze:
	@sh resources/setup/prepare.sh freeze
	$(PYTHON) -m PyInstaller --noconfirm --log-level WARN build_installer.spec

smoke:
	@sh resources/setup/smoke.sh

clean:
	rm -rf .venv .setup.lock build dist .pytest_cache .ruff_cache .hypothesis .coverage htmlcov
	rm -f resources/i18n/*.qm
	find commdesk tests -name __pycache__ -type d -prune -exec rm -rf {} +
