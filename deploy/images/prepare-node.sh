#!/usr/bin/env bash
# Makes the keys, tokens and passwords of the node that compose.yaml runs, in a directory only the owner may read.
#
#   deploy/images/prepare-node.sh [INSTITUTION [DIRECTORY]]    by default NL:SVB in .portability/compose
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/.mvn/find-jdk.sh"
institution=${1:-NL:SVB} directory=${2:-$top/.portability/compose}
[ -d "$top/deploy/target/lib" ] || { echo "deploy is not built: run ./mvnw package first." >&2; exit 1; }

# The containers run as who owns the keys; never as root.
owner=$(id -u):$(id -g)
[ "${owner%%:*}" != 0 ] || owner=10001:10001
"$JAVA_HOME/bin/java" -cp "$top/deploy/target/classes:$top/deploy/target/lib/*" "$top/deploy/images/PrepareNode.java" \
  "$institution" "$directory" "$owner"
[ "$(id -u)" != 0 ] || chown -R "$owner" "$directory"
