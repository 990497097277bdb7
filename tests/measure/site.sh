# Sourced by the commands beside it: builds the site, fills a library of its own with the seeds and the odd transcripts, and serves it.
# Sets $work (a folder that is removed at the end), $site (the address) and $tools (npm packages, kept between runs).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PUPPETEER_SKIP_DOWNLOAD=1

work=$(mktemp -d)
tools=${XDG_CACHE_HOME:-$HOME/.cache}/verbatim-measure
port=${PORT:-5097}
site=http://localhost:$port
children=()
trap 'for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; wait "$child" 2>/dev/null || true; done; rm -rf "$work"' EXIT

say() { echo "$*" >&2; }

# debian COMMAND PACKAGE...: installs what is missing.
debian() {
  command -v "$1" >/dev/null && return
  say "Installing ${*:2}"
  local sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${@:2}" >/dev/null
}

# npm_package NAME VERSION
npm_package() {
  mkdir -p "$tools"
  [ -f "$tools/package.json" ] || echo '{ "private": true }' >"$tools/package.json"
  grep -qs "\"version\": \"$2\"" "$tools/node_modules/$1/package.json" || (cd "$tools" && npm install --no-fund --no-audit --ignore-scripts "$1@$2" >&2)
}

# wait_for URL
wait_for() {
  for _ in $(seq 3000); do
    curl -sf -o /dev/null "$1" && return
    sleep 0.1
  done
  say "$1 does not answer"; [ ! -s "$work/site.log" ] || tail -5 "$work/site.log" >&2
  return 1
}

build() {
  dotnet build -c Release -v q --nologo src/Verbatim.Web >"$work/build.log" || { cat "$work/build.log" >&2; return 1; }
  dotnet build -c Release -v q --nologo tests/Verbatim.Benchmarks >"$work/build.log" || { cat "$work/build.log" >&2; return 1; }
}

benchmarks() { tests/Verbatim.Benchmarks/bin/Release/net10.0/Verbatim.Benchmarks "$@"; }

# serve_site [SETTING...]: seeds and odd transcripts unless settings name other sources.
serve_site() {
  benchmarks odd-transcripts "$work/odd"
  [ $# -gt 0 ] || set -- --Verbatim:Sources:0 seeds --Verbatim:Sources:1 "$work/odd" --Verbatim:Sources:2 tests/Verbatim.Web.Tests/Transcripts
  src/Verbatim.Web/bin/Release/net10.0/Verbatim.Web --urls "$site" --Verbatim:Library "$work/library" --Serilog:MinimumLevel:Default Warning "$@" >"$work/site.log" 2>&1 &
  children+=($!)
  wait_for "$site/health/ready"
}

# pages: one path a line. Every page of the sitemap, and those that are in none.
pages() {
  curl -s "$site/sitemap.xml" | grep -o '<loc>[^<]*' | sed "s|<loc>$site||"
  cat <<'END'
/?page=2
/people?page=2
/search
/search?q=physics
/search?q=physics&sort=time
/search?q=physics&sort=date&page=2
/search?q=zebra
/search?q=%22unclosed%20AND%20(
/search?q=%3Cscript%3E
/episodes/training-data/openai-researcher-dan-roberts-on-what-physics-can-teach-us-about-ai?q=physics
/quotes/training-data/openai-researcher-dan-roberts-on-what-physics-can-teach-us-about-ai/1.1394.10.bkza4m.e75sez.25zk2e/i-think-the-answer-is-yes-to-all-the-ways
/nothing/here
/episodes/no-show/no-episode
/error/400
/error/500
END
}
