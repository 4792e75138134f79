"""The words of a debate: phrases dealt like cards, so that none comes again before all others of its kind have."""

from __future__ import annotations

import random
from dataclasses import dataclass

from scripts.busy.script import Script, Topic

_ASKS = ("fragt", "möchte wissen", "erkundigt", "asked wh", "asked how")


class Deck:
    """Cards that are dealt one by one, and shuffled anew when all are dealt."""

    def __init__(self, cards: list[str], chance: random.Random) -> None:
        self._cards, self._chance, self._left = list(cards), chance, list[str]()

    def deal(self) -> str:
        """The next one."""
        if not self._left:
            self._left = self._chance.sample(self._cards, len(self._cards))
        return self._left.pop()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody as the phrases name them."""

    id: str
    name: str
    address: str
    group: str

    @property
    def called(self) -> str:
        """Address and name."""
        return f"{self.address} {self.name}"

    @property
    def declined(self) -> str:
        """In the dative and the accusative of German."""
        return f"{'Herrn' if self.address == 'Herr' else self.address} {self.name}"


class Talk:
    """Makes the sentences of one meeting."""

    def __init__(self, script: Script, chance: random.Random) -> None:
        self._script, self._chance = script, chance
        phrases = script.raw["phrases"]
        self._asking: dict[str, Deck] = {question: Deck(answers, chance) for question, *answers in phrases["asking"]}
        openers = [*phrases["openers"], *self._asking]
        self._decks = {name: Deck(phrases[name], chance) for name in ("follows", "answers", "narratives")}
        self._decks["openers"] = Deck(openers, chance)
        self._words = {name: Deck(cards, chance) for name, cards in script.raw["words"].items()}
        self._german = script.raw["meeting"]["language"] == "de"

    def narrative(self) -> str:
        """A sentence about how the debate goes."""
        return self._decks["narratives"].deal()

    def contribution(
        self, topic: Topic, says: list[str], claims: list[str], speaker: Speaker, before: Speaker | None
    ) -> tuple[str, Deck | None]:
        """What a member says, with sentences of the topic as long as there are some; and the answers to a question."""
        chance = self._chance
        if says and chance.random() < 0.5:
            first, _, answer = says.pop(0).partition(" | ")
            answers = Deck([answer], chance) if answer else self._decks["answers"] if first.startswith(_ASKS) else None
        else:
            first = self._decks["openers"].deal()
            while "{before" in first and before is None:
                first = self._decks["openers"].deal()
            answers = self._asking.get(first)
        parts = [self.filled(first, topic, speaker, before)]
        if answers is not None:
            return parts[0], answers
        if claims and chance.random() < 0.6:
            parts.append(claims.pop(0))
        if len(parts) == 1 or chance.random() < 0.35:
            parts.append(self.filled(self._decks["follows"].deal(), topic, speaker, before))
        return " ".join(parts), None

    def answer(self, topic: Topic, answers: Deck, speaker: Speaker, given: set[str]) -> str:
        """What the administration answers; what it has answered already it does not say again."""
        answer = answers.deal()
        if answer in given:
            answer = self._decks["answers"].deal()
        given.add(answer)
        return self.filled(answer, topic, speaker)

    def filled(self, phrase: str, topic: Topic, speaker: Speaker, before: Speaker | None = None) -> str:
        """The phrase as this speaker says it of this topic, `before` being who spoke last."""
        nom, gen, dat, akk = topic.cases
        the_group, of_group = self._script.raw["groups"].get(speaker.group, ["", ""])
        woman = {speaker.id, speaker.address} & set(self._script.raw["people"]["women"])
        pronouns = ("sie", "ihr") if woman else ("er", "ihm")
        if not self._german:
            pronouns = ("she", "her") if woman else ("he", "him")
        slots = {
            "nom": nom, "gen": gen, "dat": dat, "akk": akk, "the_group": the_group, "of_group": of_group,
            "er": pronouns[0], "Er": pronouns[0].capitalize(), "ihm": pronouns[1], "Ihm": pronouns[1].capitalize(),
            "before": before.declined if before else "", "before_akk": before.declined if before else "",
        }  # fmt: skip
        slots |= {name: deck.deal() for name, deck in self._words.items() if f"{{{name}}}" in phrase}
        return phrase.format(**slots)
