"""`minutes-tui completion`: the script by which a shell completes commands, options and the files of sessions.

The script asks this program each time, as click has it: in the environment stand the words so far, and a line comes
back for each thing that would fit. So what a shell offers is never out of date.
"""

from __future__ import annotations

from typing import Any

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
)

from minutes_tui.cli.exit_codes import FINE
from minutes_tui.cli.output import put
from minutes_tui.cli.translated import TranslatedCommand
from minutes_tui.messages import Translator

_BASH = """\
# Completion of minutes-tui for bash. In ~/.bashrc:  eval "$(minutes-tui completion bash)"
_minutes_tui() {
    local type value current=${COMP_WORDS[COMP_CWORD]//\\\\ / }
    COMPREPLY=()
    while IFS=$'\\t' read -r type value _; do
        case $type in
            plain)
                COMPREPLY+=("$value")
                ;;
            session)
                compopt -o filenames
                mapfile -t COMPREPLY < <(compgen -d -- "$current"; compgen -f -X '!*.toml' -- "$current")
                ;;
            file)
                compopt -o default
                ;;
        esac
    done < <(COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD _MINUTES_TUI_COMPLETE=bash_complete "$1" 2>/dev/null)
}
complete -o nosort -F _minutes_tui minutes-tui
"""
_ZSH = """\
#compdef minutes-tui
# Completion of minutes-tui for zsh. Below a folder of $fpath as _minutes-tui, or in ~/.zshrc, after compinit:
# eval "$(minutes-tui completion zsh)"
_minutes_tui() {
    local line
    local -a parts plain
    for line in ${(f)"$(COMP_WORDS="${words[*]}" COMP_CWORD=$((CURRENT - 1)) _MINUTES_TUI_COMPLETE=zsh_complete \\
        minutes-tui 2>/dev/null)"}; do
        parts=("${(@ps:\\t:)line}")
        case $parts[1] in
            plain) plain+=("${parts[2]//:/\\\\:}:$parts[3]") ;;
            session) _files -g '*.toml(-.)' ;;
            file) _files ;;
        esac
    done
    (( $#plain )) && _describe -V minutes-tui plain
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _minutes_tui "$@"
else
    compdef _minutes_tui minutes-tui
fi
"""
_FISH = """\
# Completion of minutes-tui for fish:  minutes-tui completion fish > ~/.config/fish/completions/minutes-tui.fish
function __minutes_tui_complete
    set -l words (commandline -cp | string collect)
    set -l current (commandline -t | string collect)
    set -lx _MINUTES_TUI_COMPLETE fish_complete
    env COMP_WORDS=$words COMP_CWORD=$current minutes-tui 2>/dev/null | while read -l line
        set -l parts (string split \\t -- $line)
        switch $parts[1]
            case plain
                printf '%s\\t%s\\n' $parts[2] "$parts[3]"
            case session
                __fish_complete_path "$current" | string match -r '^.*(?:/|\\.toml)(?:\\t.*)?$'
            case file
                __fish_complete_path "$current"
        end
    end
end
complete --command minutes-tui --no-files --arguments '(__minutes_tui_complete)'
"""
SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


class _Lines(ShellComplete):
    """Answers in lines that the scripts above read: the kind, the word, its meaning, with tabs between them."""

    def format_completion(self, item: CompletionItem[Any]) -> str:
        return "\t".join((item.type, str(item.value), " ".join((item.help or "").split())))

    def source(self) -> str:
        return SCRIPTS[self.name]


class _Bash(_Lines, BashComplete):
    """For bash."""


class _Zsh(_Lines, ZshComplete):
    """For zsh."""


class _Fish(_Lines, FishComplete):
    """For fish."""


def register() -> None:
    """Let click answer in lines that the scripts above understand."""
    for one in (_Bash, _Zsh, _Fish):
        add_completion_class(one)


def command(tr: Translator) -> click.Command:
    """The command."""

    def completion(shell: str) -> int:
        put(SCRIPTS[shell])
        return FINE

    return TranslatedCommand(
        tr,
        "completion",
        callback=completion,
        help=tr(
            "Print the script that completes commands, options and session files with the Tab key. Its first lines "
            "tell where it belongs."
        ),
        params=[click.Argument(["shell"], type=click.Choice(list(SCRIPTS)), metavar="bash|zsh|fish")],
    )
