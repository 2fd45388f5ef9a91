#!/usr/bin/env bash
# Runs compose.yaml once, from the jars as they are: builds the images, starts a node with keys and data of its own, waits until
# each service says it is serving, and removes everything. For CI, and for whoever changed something here.
set -euo pipefail
cd "$(dirname "$0")/../.."
services="postgres contributions agreements claims"
directory=$(mktemp -d)/node
compose() { docker-compose --project-name portability-check --file deploy/compose.yaml --env-file "$directory/compose.env" "$@"; }
inspect() { docker inspect -f "$2" "$(compose ps -q "$1")" 2>/dev/null; }
clean_up() {
  compose down --volumes --timeout 10 >/dev/null 2>&1 || true
  rm -rf "$(dirname "$directory")"
}
trap clean_up EXIT

deploy/images/build.sh
deploy/images/prepare-node.sh NL:SVB "$directory"
started=$SECONDS
compose up -d --no-color >"$directory.log" 2>&1 || { cat "$directory.log" >&2; exit 1; }
for service in $services; do
  until [ "$(inspect "$service" '{{.State.Health.Status}}')" = healthy ]; do
    restarts=$(inspect "$service" '{{.RestartCount}}' || echo 0)
    if [ "$restarts" -gt 2 ] || [ $((SECONDS - started)) -gt 240 ]; then
      echo "$service is not healthy after $((SECONDS - started)) s and $restarts restarts" >&2
      compose logs --no-color --tail 60 "$service" >&2
      exit 1
    fi
    sleep 1
  done
  echo "$service is healthy after $((SECONDS - started)) s"
done
