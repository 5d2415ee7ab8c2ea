#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Tries the frozen program of `make freeze` where no Python, no checkout and no screen can help it.
set -eu
cd "$(dirname "$0")/../.."

program=$PWD/dist/commdesk/commdesk-cli
if [ ! -x "$program" ]; then
    printf '%s\n' "还没有打包，请先运行 make freeze。" "Nothing frozen yet; run make freeze first." >&2
    exit 1
fi
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

frozen() {
    # Only a bare environment: nothing of .venv is found by accident.
    (cd "$place" && env -i HOME="$place" COMMDESK_HOME="$place/data" PATH=/usr/bin:/bin \
        LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen "$program" "$@")
}

expect() {
    if ! grep -qF -- "$1" "$2"; then
        printf '%s\n' "the frozen program did not say: $1" "but:" >&2
        cat "$2" >&2
        exit 1
    fi
}

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' pyproject.toml)
frozen --version | tee "$place/version"
expect "$version" "$place/version"

# A whole count: a workbook and a text file in, exact figures and a printed notice out.
.venv/bin/python - "$place/register.xlsx" <<'PY'
import sys

import xlsxwriter

with xlsxwriter.Workbook(sys.argv[1]) as book:
    sheet = book.add_worksheet("业主名册")
    sheet.write_row(0, 0, ["幢", "单元", "室号", "产权人", "建筑面积"])
    for row, (room, owner, area) in enumerate(
        [("0101", "李敏", 80.55), ("0102", "㐂䶮", 90.45), ("0201", "王强", 100)], start=1
    ):
        sheet.write_row(row, 0, [3, 1, room, owner, area])
PY
cat >"$place/ballots.csv" <<'CSV'
幢,单元,室号,业主,送达方式,收回渠道,加装电梯
3,1,0101,李敏,当面,现场,同意
3,1,0102,㐂䶮,当面,现场,同意
3,1,0201,王强,邮寄,现场,反对
CSV
frozen count register.xlsx ballots.csv --rule owners-general --json count.json --sheet notice.pdf
expect '"area": "171"' "$place/count.json"
expect '"outcome": "passed"' "$place/count.json"
pdftotext "$place/notice.pdf" "$place/notice.txt"
expect 171.00㎡ "$place/notice.txt"

# The window: it must still be there after some seconds, and have written no complaint.
stays=0
(cd "$place" && env -i HOME="$place" COMMDESK_HOME="$place/data" PATH=/usr/bin:/bin LANG=C.UTF-8 \
    QT_QPA_PLATFORM=offscreen timeout 8 "${program%-cli}") >"$place/window" 2>&1 || stays=$?
# What the offscreen platform cannot do is no fault of the program.
grep -v '^This plugin does not support' "$place/window" >"$place/complaints" || true
if [ "$stays" -ne 124 ] || [ -s "$place/complaints" ]; then
    echo "the frozen window ended (exit $stays) or complained:" >&2
    cat "$place/window" >&2
    exit 1
fi
printf '%s\n' "打包结果可用。" "The frozen program works."
