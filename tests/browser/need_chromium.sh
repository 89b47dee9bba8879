#!/bin/sh
# Installs Chromium for the browser tests where it is missing and Debian's packages can be had.
# Without it, the browser tests skip themselves and say so.
command -v chromium >/dev/null && exit 0
command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || exit 0
apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null 2>&1
command -v chromium >/dev/null || echo "Chromium could not be installed: the browser tests will be skipped."
