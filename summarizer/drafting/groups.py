"""Whose side the people counted were on, where the words of the article settle it."""

from dataclasses import replace

from summarizer.drafting.draft import Draft
from summarizer.drafting.setting import Setting


def grouped(setting: Setting, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    return drafts
