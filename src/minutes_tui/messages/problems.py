"""stub"""

from minutes_tui.domain.problems import Problem
from minutes_tui.messages import Translator


def sentence(problem: Problem, tr: Translator) -> str:
    return problem.code
