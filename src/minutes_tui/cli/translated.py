"""click's own words in the language of the program: usage, headings, what is wrong with a command line."""

from __future__ import annotations

from typing import Any

import click

from minutes_tui.messages import Translator


class TranslatedCommand(click.Command):
    """A command whose help is in one language throughout."""

    def __init__(self, tr: Translator, name: str | None, **settings: Any) -> None:
        super().__init__(name, options_metavar=tr("[OPTIONS]"), **settings)
        self.tr = tr

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.tr("Show this help.")
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The first line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=self.tr("Usage:") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options; of a group its commands, too."""
        with formatter.section(self.tr("Options")):
            formatter.write_dl(self.option_rows(ctx))

    def option_rows(self, ctx: click.Context) -> list[tuple[str, str]]:
        """Each option as it is written, and its meaning with what it takes."""
        options = [parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option)]
        records = [(option, record[0]) for option in options if (record := option.get_help_record(ctx)) is not None]
        return [(written, self._meaning(option)) for option, written in records]

    def _meaning(self, option: click.Option) -> str:
        """click adds in English whether an option is required, and the numbers it takes."""
        said = [option.help or ""]
        if option.required:
            said.append(self.tr("Required."))
        if isinstance(option.type, click.IntRange) and option.type.min is not None:
            said.append(self.tr("At least {least}.").format(least=option.type.min))
        return " ".join(said)


class TranslatedGroup(TranslatedCommand, click.Group):
    """The same for a group of commands."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is asked for. Raises NotUnderstoodError for one that there is not."""
        if args and not ctx.resilient_parsing and self.get_command(ctx, args[0]) is None:
            raise NotUnderstoodError(self.tr("There is no command {name}.").format(name=args[0]), ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options and commands."""
        super().format_options(ctx, formatter)
        rows = [
            (name, command.short_help or "")
            for name in self.list_commands(ctx)
            if (command := self.get_command(ctx, name)) is not None
        ]
        with formatter.section(self.tr("Commands")):
            formatter.write_dl(rows)


class NotUnderstoodError(click.UsageError):
    """A command line that is wrong, with a sentence that is in the program's language already."""


def what_is_wrong(error: click.ClickException, tr: Translator) -> str:
    """One sentence about a command line that cannot be obeyed."""
    match error:
        case NotUnderstoodError():
            return error.message
        case click.NoSuchOption():
            return tr("There is no option {name}.").format(name=error.option_name)
        case click.MissingParameter():
            return tr("{name} is missing.").format(name=_name(error.param))
        case click.BadParameter():
            return _allowed(error.param, tr)
        case click.BadOptionUsage():
            return tr("{name} needs a value.").format(name=error.option_name)
    return tr("This command line cannot be understood.")


def _name(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return "?"
    return parameter.opts[0] if isinstance(parameter, click.Option) else str(parameter.metavar or parameter.name)


def _allowed(parameter: click.Parameter | None, tr: Translator) -> str:
    """What may stand behind an option. click says it in English only."""
    name = _name(parameter)
    match parameter.type if parameter is not None else None:
        case click.Choice() as choice:
            return tr("{name} takes one of these: {choices}").format(name=name, choices=", ".join(choice.choices))
        case click.IntRange() as numbers:
            return tr("{name} takes a whole number from {least} on.").format(name=name, least=numbers.min)
    return tr("{name} cannot be that.").format(name=name)
