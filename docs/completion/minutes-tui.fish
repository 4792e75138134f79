# Completion of minutes-tui for fish:  minutes-tui completion fish > ~/.config/fish/completions/minutes-tui.fish
function __minutes_tui_complete
    set -l words (commandline -cp | string collect)
    set -l current (commandline -t | string collect)
    set -lx _MINUTES_TUI_COMPLETE fish_complete
    env COMP_WORDS=$words COMP_CWORD=$current minutes-tui 2>/dev/null | while read -l line
        set -l parts (string split \t -- $line)
        switch $parts[1]
            case plain
                printf '%s\t%s\n' $parts[2] "$parts[3]"
            case session
                __fish_complete_path "$current" | string match -r '^.*(?:/|\.toml)(?:\t.*)?$'
            case file
                __fish_complete_path "$current"
        end
    end
end
complete --command minutes-tui --no-files --arguments '(__minutes_tui_complete)'
