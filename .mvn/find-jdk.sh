# Finds a JDK 25 and exports JAVA_HOME; sourced by ./mvnw and ./portability.
# Looks at JAVA_HOME, at the java on the path, then where systems usually keep their JDKs.
# 25.0.3 is the floor: earlier 25 builds can corrupt pinned objects under G1 (JDK-8377811).

jdk_release() { # the JAVA_VERSION of the JDK in $1, or nothing
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$1/release"
}

jdk_fits() { # is the JDK in $1 a 25.0.3 or later 25?
  case "$(jdk_release "$1")" in
    25.0.[0-2] | 25.0.[0-2][.+-]* | 25 | 25[+-]*) return 1 ;;
    25.*) return 0 ;;
    *) return 1 ;;
  esac
}

find_jdk() {
  jdk_on_path=$(command -v java 2>/dev/null || true)
  [ -z "$jdk_on_path" ] || jdk_on_path=$(dirname "$(dirname "$(readlink -f "$jdk_on_path" 2>/dev/null || echo "$jdk_on_path")")")
  for jdk_home in "${JAVA_HOME:-}" "$jdk_on_path" "${JAVA25_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$jdk_home" ] && jdk_fits "$jdk_home"; then
      JAVA_HOME=$jdk_home
      export JAVA_HOME
      return 0
    fi
  done
  jdk_found=$(jdk_release "${JAVA_HOME:-$jdk_on_path}")
  echo "portability needs a JDK 25 (25.0.3 or later) and found ${jdk_found:-none}: install one, or set JAVA_HOME to it." >&2
  return 1
}

find_jdk || exit 1
