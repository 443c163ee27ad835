#!/usr/bin/env bash
# All tests, the same here and anywhere: installs what they need, then format, lints, and every test.
#
#   scripts/test.sh              everything
#   scripts/test.sh --no-install only what is there already
set -euo pipefail
cd "$(dirname "$0")/.."

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() {
  local missing=()
  command -v cc >/dev/null || missing+=(build-essential)
  command -v chromium >/dev/null || missing+=(chromium)
  command -v chromedriver >/dev/null || missing+=(chromium-driver)
  command -v npm >/dev/null || missing+=(npm)
  [ "${#missing[@]}" = 0 ] && return
  echo "installing ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# axe-core looks for what keeps people out of a page. It is used by tests only, so it is not kept in the repository.
install_axe() {
  local axe=target/axe/node_modules/axe-core/package.json
  [ -f "$axe" ] && grep -q "\"version\": \"$AXE\"" "$axe" && return
  mkdir -p target/axe
  npm install --silent --no-audit --no-fund --no-save --prefix target/axe "axe-core@$AXE"
}
AXE=4.14.1

if [ "${1:-}" != --no-install ]; then
  install_packages
  install_axe
fi

cargo fmt --all --check
cargo clippy --workspace --all-targets --locked -- -D warnings
cargo test --workspace --locked --no-fail-fast
