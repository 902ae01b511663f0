/**
 * What a shell sources. Each asks the program itself (`popcorn-audit __complete -- WORDS`), whatever version is installed: a line a
 * candidate (value, tab, text), and at last what the shell adds from the disk (`:nothing`, `:files`, `:folders`).
 */

const bash = String.raw`# source <(popcorn-audit completion bash)
_popcorn_audit() {
  # bash splits words at = and :, which stand inside ours (json=FILE, AWS::RDS::DBInstance): joined again.
  local words=() word joined=0
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if ((\${#words[@]} > 0)) && { [[ $joined == 1 ]] || [[ $word =~ ^[=:]+$ ]]; }; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    joined=0
    [[ $word =~ ^[=:]+$ ]] && joined=1
  done
  local current="\${words[\${#words[@]}-1]}" line last='' values=()
  while IFS= read -r line; do
    [[ -n $last ]] && values+=("\${last%%$'\t'*}")
    last=$line
  done < <("\${COMP_WORDS[0]}" __complete -- "\${words[@]}" 2>/dev/null)
  # What bash replaces begins after the last = or : of the word.
  local before="\${current%"\${current##*[=:]}"}" value path="\${current##*=}"
  COMPREPLY=()
  for value in "\${values[@]}"; do
    COMPREPLY+=("\${value#"$before"}")
    [[ $value == *= ]] && compopt -o nospace 2>/dev/null
  done
  case $last in
    :files) while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$path"); compopt -o filenames 2>/dev/null ;;
    :folders) while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$path"); compopt -o filenames 2>/dev/null ;;
  esac
}
complete -F _popcorn_audit popcorn-audit
`

const zsh = String.raw`#compdef popcorn-audit
# source <(popcorn-audit completion zsh), after compinit; or as a file _popcorn-audit in a folder of $fpath
_popcorn_audit() {
  local -a lines texts open
  local line value
  lines=("\${(@f)$("$words[1]" __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  for line in "\${(@)lines[1,-2]}"; do
    value="\${line%%$'\t'*}"
    if [[ $value == *= ]]; then
      open+=("$value")
    elif [[ $line == *$'\t'* ]]; then
      texts+=("\${value//:/\\:}:\${line#*$'\t'}")
    else
      texts+=("\${value//:/\\:}")
    fi
  done
  (( $#texts )) && _describe -V 'popcorn-audit' texts
  (( $#open )) && compadd -S '' -- $open
  case $lines[-1] in
    :files) compset -P '*='; _files ;;
    :folders) compset -P '*='; _files -/ ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _popcorn_audit "$@"
else
  compdef _popcorn_audit popcorn-audit
fi
`

const fish = String.raw`# popcorn-audit completion fish | source
function __popcorn_audit_complete
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -l current (commandline --current-token --cut-at-cursor)
    set -l lines ($words[1] __complete -- $words[2..] "$current" 2>/dev/null)
    set -q lines[1]; or return
    for line in $lines[1..-2]
        echo $line
    end
    set -l start (string match --regex '^.*=' -- $current)
    set -l path (string replace --regex '^.*=' '' -- $current)
    switch $lines[-1]
        case :files
            string replace --regex '^' "$start" -- (__fish_complete_path $path)
        case :folders
            string replace --regex '^' "$start" -- (__fish_complete_directories $path)
    end
end
complete --command popcorn-audit --no-files --arguments '(__popcorn_audit_complete)'
`

// A template's own ${ is written with a backslash above, and the raw text keeps it.
const plain = (script: string) => script.replaceAll('\\${', '${')

export const scripts = { bash: plain(bash), zsh: plain(zsh), fish: plain(fish) } as const
