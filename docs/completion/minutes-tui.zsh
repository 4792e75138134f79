#compdef minutes-tui
# Completion of minutes-tui for zsh. Below a folder of $fpath as _minutes-tui, or in ~/.zshrc, after compinit:
# eval "$(minutes-tui completion zsh)"
_minutes_tui() {
    local line
    local -a parts plain
    for line in ${(f)"$(COMP_WORDS="${words[*]}" COMP_CWORD=$((CURRENT - 1)) _MINUTES_TUI_COMPLETE=zsh_complete \
        minutes-tui 2>/dev/null)"}; do
        parts=("${(@ps:\t:)line}")
        case $parts[1] in
            plain) plain+=("${parts[2]//:/\\:}:$parts[3]") ;;
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
