#!/usr/bin/env bash
# Starts PostgreSQL in a container, after creating the cluster the first time. The part of the official image's contract
# that Compose and Testcontainers use: POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB, PGDATA, *.sh and *.sql files in
# /docker-entrypoint-initdb.d, and arguments that go to postgres.
set -Eeuo pipefail
[ "${1:0:1}" != - ] || set -- postgres "$@"
[ "$1" = postgres ] || exec "$@"

if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" /run/postgresql
  chown -R postgres:postgres "$PGDATA" /run/postgresql
  exec setpriv --reuid=postgres --regid=postgres --init-groups --inh-caps=-all env HOME=/var/lib/postgresql "$0" "$@"
fi

chmod 0700 "$PGDATA"
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  : "${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD}" "${POSTGRES_USER:=postgres}"
  : "${POSTGRES_DB:=$POSTGRES_USER}"
  initdb --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD")
  echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"

  # A server for the first steps that nobody else can reach yet.
  export PGUSER=$POSTGRES_USER
  pg_ctl -D "$PGDATA" -w start -o "-c listen_addresses=''"
  sql() { psql --no-psqlrc -v ON_ERROR_STOP=1 --dbname "$@"; }
  [ "$POSTGRES_DB" = postgres ] || sql postgres -v name="$POSTGRES_DB" <<<'CREATE DATABASE :"name"'
  for file in /docker-entrypoint-initdb.d/*; do
    case $file in
      *.sh) . "$file" ;;
      *.sql) sql "$POSTGRES_DB" -f "$file" ;;
    esac
  done
  pg_ctl -D "$PGDATA" -m fast -w stop
  unset PGUSER
  # Testcontainers waits for the second of these lines, the first being that of the server above.
  echo "PostgreSQL init process complete; ready for start up."
fi
exec "$@"
