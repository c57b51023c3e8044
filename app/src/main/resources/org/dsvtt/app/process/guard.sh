#!/bin/sh
# guard.sh SIGNAL COMMAND...
# Runs a server that ends with its launcher: it is sent SIGNAL as soon as standard input ends. The system closes that pipe
# whichever way the launcher goes, kill -9 included. A server that does not listen is killed after 20 seconds.
signal=$1
shift
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
trap 'kill -s "$signal" "$server" 2>/dev/null' HUP INT TERM
{
    trap - HUP INT TERM
    while read -r _; do :; done
    kill -s "$signal" "$server" || exit
    seconds=0
    while [ "$seconds" -lt "${GUARD_PATIENCE:-20}" ]; do
        sleep 1
        kill -0 "$server" || exit
        seconds=$((seconds + 1))
    done
    kill -s KILL "$server"
} <&3 2>/dev/null &
watch=$!
exec 3<&-
wait "$server"
status=$?
while kill -0 "$server" 2>/dev/null; do
    wait "$server"
    status=$?
done
kill "$watch" 2>/dev/null
exit "$status"
