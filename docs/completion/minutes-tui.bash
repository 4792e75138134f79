# Completion of minutes-tui for bash. In ~/.bashrc:  eval "$(minutes-tui completion bash)"
_minutes_tui() {
    local type value current=${COMP_WORDS[COMP_CWORD]//\\ / }
    COMPREPLY=()
    while IFS=$'\t' read -r type value _; do
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
