#!/usr/bin/env bash
# A container engine on Debian without a registry: for the container lane of the tests and for compose.yaml.
#
#   deploy/container-engine.sh           as root: installs Docker and docker-compose from Debian's packages where they are
#                                        missing, starts the daemon if none answers, and builds the two base images
#   deploy/container-engine.sh --check   changes nothing; says what is missing, and fails if something is
#
#   postgres:15-local   Debian's PostgreSQL, with the environment variables of the official image
#   java:25-local       the runtime of the JDK 25 of this machine on a minimal Debian
#
# Where Docker and a registry are at hand, all this is not needed: see deploy/images/README.md.
# A second run takes a second: an image is built again only when its recipe here has changed.
# Settings, from the environment: ENGINE_MIRROR and ENGINE_SECURITY (by default the Debian sites apt knows), ENGINE_LOG.
set -Eeuo pipefail
umask 022
here=$(cd "$(dirname "$0")" && pwd)

suite=bookworm # its PostgreSQL is 15, the oldest we support
postgres_image=postgres:15-local
postgres_packages=postgresql-15,locales,tzdata,ca-certificates,xz-utils
java_image=java:25-local
java_packages=ca-certificates,tzdata
java_modules=java.se,jdk.unsupported,jdk.crypto.ec,jdk.jfr,jdk.jcmd,jdk.management,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.zipfs,jdk.localedata,jdk.charsets,jdk.httpserver
log=${ENGINE_LOG:-/var/log/portability-dockerd.log}
export DOCKER_BUILDKIT=0 DEBIAN_FRONTEND=noninteractive
unset DOCKER_CONTEXT

[ "${1:-}" = --check ] || . "$here/../.mvn/find-jdk.sh"
say() { printf 'container-engine: %s\n' "$*"; }
die() { printf 'container-engine: %s\n' "$*" >&2; exit 1; }
trap 'echo "container-engine: failed at line $LINENO: $BASH_COMMAND" >&2' ERR
answers() { timeout 10 docker version --format '{{.Server.Version}}' >/dev/null 2>&1; }

# --- recipes: everything an image depends on ---------------------------------------------------------------------------

# The site of this machine's own Debian; its suites all live there.
debian_site() { # SUITE-SUFFIX
  apt-get indextargets --format '$(REPO_URI) $(SUITE) $(CODENAME)' "Origin: Debian" 2>/dev/null |
    awk -v want="^(old)*(stable|testing)$1\$|^[a-z]+$1\$" '$2 ~ want || $3 ~ want { sub(/\/$/, "", $1); print $1; exit }'
}

sources() {
  printf 'deb %s %s main\n' "$mirror" "$suite" "$mirror" "$suite-updates" "$security" "$suite-security"
}

recipe_of() { # IMAGE: a digest of all that goes into it
  case $1 in
    "$postgres_image") { sources; echo "$postgres_packages"; declare -f debian build_postgres; cat "$here/images/postgres-entrypoint.sh"; } ;;
    "$java_image") { sources; echo "$java_packages $java_modules"; declare -f debian build_java; cat "$JAVA_HOME/release"; } ;;
  esac | sha256sum | cut -c1-16
}

is_current() { # IMAGE
  [ "$(docker image inspect -f '{{index .Config.Labels "portability.recipe"}}' "$1" 2>/dev/null)" = "$(recipe_of "$1")" ]
}

# --- building: a small Debian with some packages as the one layer of an image; no network inside containers is needed -----

debian() { # PACKAGES HOOK...: writes a tar of the file system
  local packages=$1
  shift
  sources | mmdebstrap --mode=root --variant=minbase --format=tar --quiet --aptopt='Acquire::Retries "3"' \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    --include="$packages" "$@" "$suite" - -
}

build_postgres() {
  # Debian would create a cluster at installation; ours is made by the entry point, in a volume.
  # As in the official image it listens to the network and runs in a UTF-8 locale.
  debian "$postgres_packages" --skip=cleanup/run \
    --essential-hook='mkdir -p "$1/etc/postgresql-common"; echo "create_main_cluster = false" >"$1/etc/postgresql-common/createcluster.conf"' \
    --customize-hook="copy-in '$here/images/postgres-entrypoint.sh' /usr/local/bin" \
    --customize-hook='chroot "$1" sh -c "
      chmod 755 /usr/local/bin/postgres-entrypoint.sh
      localedef -i en_US -c -f UTF-8 en_US.UTF-8
      sed -i -E \"s/^#?listen_addresses.*/listen_addresses = '"'*'"'/\" /usr/share/postgresql/15/postgresql.conf.sample
      mkdir -p /docker-entrypoint-initdb.d /var/lib/postgresql/data /run/postgresql
      chown -R postgres:postgres /var/lib/postgresql /run/postgresql"' |
    docker import -c 'ENV PATH=/usr/lib/postgresql/15/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
      -c 'ENV LANG=en_US.utf8' -c 'ENV PGDATA=/var/lib/postgresql/data' -c 'VOLUME /var/lib/postgresql/data' -c 'EXPOSE 5432' \
      -c 'ENTRYPOINT ["postgres-entrypoint.sh"]' -c 'CMD ["postgres"]' \
      -c "LABEL portability.recipe=$(recipe_of "$postgres_image")" - "$postgres_image" >/dev/null
}

build_java() {
  "$JAVA_HOME/bin/jlink" --add-modules "$java_modules" --strip-java-debug-attributes --no-man-pages --no-header-files \
    --compress zip-2 --output "$work/jre"
  # some distributions keep the trusted certificates outside the JDK and link to them
  rm -f "$work/jre/lib/security/cacerts"
  cp -L "$JAVA_HOME/lib/security/cacerts" "$work/jre/lib/security/cacerts"
  debian "$java_packages" --customize-hook='mkdir -p "$1/opt/java"' \
    --customize-hook="cp -a '$work/jre' \"\$1/opt/java/openjdk\"" \
    --customize-hook='chroot "$1" useradd --system --uid 10001 --user-group --home-dir /app --create-home --shell /usr/sbin/nologin app' |
    docker import -c 'ENV PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
      -c 'ENV JAVA_HOME=/opt/java/openjdk' -c 'ENV LANG=C.UTF-8' -c 'WORKDIR /app' \
      -c "LABEL portability.recipe=$(recipe_of "$java_image")" - "$java_image" >/dev/null
}

image() { # IMAGE BUILD
  if is_current "$1"; then say "$1 is there"; return; fi
  say "building $1 …"
  "$2" 2>"$work/log" || { tail -20 "$work/log" >&2; die "$1 could not be built"; }
  say "$1 is built"
}

# --- packages and daemon -------------------------------------------------------------------------------------------------

install_packages() {
  local want=() command
  for command in dockerd:docker.io docker-compose:docker-compose mmdebstrap:mmdebstrap iptables:iptables ip:iproute2 mount:mount; do
    command -v "${command%%:*}" >/dev/null || want+=("${command##*:}")
  done
  [ ${#want[@]} -gt 0 ] || return 0
  say "installing ${want[*]} …"
  # The package would start a daemon of its own way; ours is started below.
  local ours=
  [ -e /usr/sbin/policy-rc.d ] || { printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d; chmod 755 /usr/sbin/policy-rc.d; ours=1; }
  local apt=(apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 -qq -y --no-install-recommends)
  local done=1
  { "${apt[@]}" update && "${apt[@]}" install "${want[@]}"; } >"$work/log" 2>&1 || done=
  [ -z "$ours" ] || rm -f /usr/sbin/policy-rc.d
  [ -n "$done" ] || { tail -20 "$work/log" >&2; die "the packages could not be installed"; }
}

mount_cgroups() { # a machine without an init system has not done it
  mountpoint -q /sys/fs/cgroup && return
  mount -t tmpfs -o mode=0755 cgroup /sys/fs/cgroup
  local controller
  for controller in $(awk '!/^#/ && $4 == 1 { print $1 }' /proc/cgroups); do
    mkdir -p "/sys/fs/cgroup/$controller"
    mount -n -t cgroup -o "$controller" cgroup "/sys/fs/cgroup/$controller" || rmdir "/sys/fs/cgroup/$controller"
  done
}

start_daemon() { # STORAGE-OPTION...
  setsid nohup dockerd --host unix:///var/run/docker.sock --log-opt max-size=10m "$@" >"$log" 2>&1 </dev/null 9>&- &
  local daemon=$! _
  for _ in $(seq 120); do
    answers && return 0
    kill -0 "$daemon" 2>/dev/null || return 1
    sleep 0.5
  done
  kill "$daemon" 2>/dev/null || true
  return 1
}

remove_stale_pid_files() { # left by a killed daemon; another process may have its number now
  local file
  for file in /var/run/docker.pid:dockerd /var/run/docker/containerd/containerd.pid:containerd; do
    local path=${file%%:*} name=${file##*:}
    [ -s "$path" ] || continue
    [ "$(cat "/proc/$(cat "$path")/comm" 2>/dev/null)" = "$name" ] || rm -f "$path"
  done
}

daemon() {
  if answers; then say "the engine answers"; return; fi
  [ -z "${DOCKER_HOST:-}" ] || die "DOCKER_HOST is $DOCKER_HOST and nothing answers there"
  mount_cgroups
  remove_stale_pid_files
  # where the kernel or the file system refuses overlays, plain copies do
  start_daemon || start_daemon --storage-driver=vfs || { tail -20 "$log" >&2; die "the engine does not start; its log is $log"; }
  say "the engine is started ($(docker info -f '{{.ServerVersion}}, storage {{.Driver}}')); its log is $log"
}

# --- main ----------------------------------------------------------------------------------------------------------------

if [ "${1:-}" = --check ]; then
  missing=
  command -v docker-compose >/dev/null || missing+=" docker-compose;"
  answers || missing+=" no engine answers;"
  for image in "$postgres_image" "$java_image"; do docker image inspect "$image" >/dev/null 2>&1 || missing+=" $image is not there;"; done
  [ -z "$missing" ] || die "missing:$missing run deploy/container-engine.sh as root"
  say "engine and images are there"
  exit 0
fi
[ "$(id -u)" = 0 ] || die "run this as root"
. /etc/os-release
[ "${ID:-}" = debian ] || [[ " ${ID_LIKE:-} " == *" debian "* ]] || die "this is for Debian"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
exec 9>/run/lock/portability-container-engine
flock -w 900 9 || die "another run does not end"
install_packages
mirror=${ENGINE_MIRROR:-$(debian_site "")}
security=${ENGINE_SECURITY:-$(debian_site -security)}
[ -n "$mirror" ] && [ -n "$security" ] || die "apt knows no Debian site: set ENGINE_MIRROR and ENGINE_SECURITY"
daemon
image "$postgres_image" build_postgres
image "$java_image" build_java
