#!/usr/bin/env bash
# Builds the images of a node from the jars the build left: portability/{contributions,agreements,claims}:local.
#
#   deploy/images/build.sh [BASE]    BASE is any image with a Java 25 runtime, by default java:25-local
set -euo pipefail
cd "$(dirname "$0")"
. ../../.mvn/find-jdk.sh
export DOCKER_BUILDKIT=0 # without the build plugin that newer clients want

context=$(mktemp -d)
trap 'rm -rf "$context" "$context.log"' EXIT
cp Dockerfile "$context"
"$JAVA_HOME/bin/javac" --release 25 -d "$context" HealthCheck.java
for service in contributions agreements claims; do
  jar=$(ls ../../$service-service/target/*-app.jar 2>/dev/null) || {
    echo "$service-service is not built: run ./mvnw package first." >&2
    exit 1
  }
  cp "$jar" "$context/app.jar"
  docker build --force-rm --build-arg BASE="${1:-java:25-local}" -t "portability/$service:local" "$context" >"$context.log" 2>&1 || {
    cat "$context.log" >&2
    exit 1
  }
  echo "built portability/$service:local"
done
