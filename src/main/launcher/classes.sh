#!/usr/bin/env bash
# Renews classes.lst, the list of classes that the start of the window and of the verbs needs. Needs a display
# (xvfb-run will do) and a packaged program: mvn -q -DskipTests package && xvfb-run src/main/launcher/classes.sh
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
run() { # seconds, list, arguments
    SURAGH_JAVA_OPTIONS="-Xshare:auto -XX:SharedArchiveFile= -XX:DumpLoadedClassList=$work/$2" \
        timeout -s TERM "$1" target/suragh/bin/suragh "${@:3}" > /dev/null 2>&1 || true
}
run 120 try.lst try --reserved-addresses-ordinary sample-cases/proxy-vendor/{accounts,logins,tweets}.csv -o "$work/try"
run 30 help.lst --help
run 30 networks.lst networks "$work/try/case.suragh"
run 40 start.lst
run 40 window.lst "$work/try/case.suragh"
# names only: numbers, hidden classes and classes from elsewhere than the class path differ from run to run
cat "$work"/help.lst "$work"/networks.lst "$work"/start.lst "$work"/window.lst \
    | grep -v -e '^[#@]' -e ' source:' -e 'Lambda' -e '\$\$' -e '0x' | sed 's/ id:.*//' | LC_ALL=C sort -u > src/main/launcher/classes.lst
wc -l src/main/launcher/classes.lst
