# SPDX-License-Identifier: Apache-2.0
"""The language of all words. QtCore only, so that the command line speaks it too."""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from commdesk.resources import translations_dir

CHINESE = "zh"
ENGLISH = "en"
LANGUAGES = (CHINESE, ENGLISH)
VARIABLE = "COMMDESK_LANG"
_PLAIN = str.maketrans("“”‘’", "\"\"''")


class PlainQuotes(QTranslator):
    """English with the quotes of a keyboard: the Chinese face sets curly ones as wide as a sign."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        plain = source.translate(_PLAIN)
        return plain if plain != source else None


def wanted(told: str = "", kept: str = "") -> str:
    """The language to use: as told, else of the environment, else as kept, else Chinese."""
    for name in (told, os.environ.get(VARIABLE, ""), kept):
        if name[:2].lower() in LANGUAGES:
            return name[:2].lower()
    return CHINESE


def install(app: QCoreApplication, language: str) -> tuple[QTranslator, ...]:
    """Make the program speak `language`; the words in the source are English.

    Returns the translators, which live as long as the program does.
    """
    if language != CHINESE:
        QLocale.setDefault(QLocale(QLocale.Language.English))
        quotes = PlainQuotes(app)
        app.installTranslator(quotes)
        return (quotes,)
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    shipped = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found: list[QTranslator] = []
    for name, folder in (
        ("qtbase_zh_CN", shipped),
        ("commdesk_zh_CN", str(translations_dir())),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            found.append(translator)
    return tuple(found)


def remove(app: QCoreApplication, translators: tuple[QTranslator, ...]) -> None:
    """Take translators out again, before another language."""
    for translator in translators:
        app.removeTranslator(translator)
