# A virtual screen, and looking at it, for the scripts that source this.
# They have set scratch, a folder of their own, end by "trap leave EXIT", and say in program what is to end with them.
screen_process=
program=

leave() {
    [ -z "$program" ] || kill "$program" 2> /dev/null || true
    [ -z "$screen_process" ] || kill "$screen_process" 2> /dev/null || true
    rm -rf "$scratch"
}

install_what_is_missing() { # install_what_is_missing [PACKAGE...]: for a screen, its mouse and keys, pictures of it; and these
    local missing=("$@")
    command -v Xvfb > /dev/null || missing+=(xvfb)
    command -v xdotool > /dev/null || missing+=(xdotool)
    command -v import > /dev/null || missing+=(imagemagick)
    local library
    for library in libgtk-3.so.0:libgtk-3-0 libXtst.so.6:libxtst6 libXxf86vm.so.1:libxxf86vm1 libGL.so.1:libgl1; do
        /sbin/ldconfig -p | grep -q "${library%%:*}" || missing+=("${library##*:}")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
        echo "The window cannot be tried here. Install first: ${missing[*]}" >&2
        exit 1
    fi
    echo "installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > "$scratch/apt.log" ||
        { cat "$scratch/apt.log" >&2; exit 1; }
}

open_screen() { # sets DISPLAY
    unset WAYLAND_DISPLAY
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3> "$scratch/display" 2> "$scratch/xvfb.log" &
    screen_process=$!
    until [ -s "$scratch/display" ]; do
        kill -0 "$screen_process" 2> /dev/null || { cat "$scratch/xvfb.log" >&2; return 1; }
        sleep 0.1
    done
    DISPLAY=:$(cat "$scratch/display")
    export DISPLAY
}

wait_until() { # wait_until PROCESS WHAT COMMAND...: tries until it succeeds, as long as the process lives, 180 s at most
    local process=$1 what=$2 end=$((SECONDS + 180))
    shift 2
    until "$@"; do
        if [ "$SECONDS" -ge "$end" ] || ! kill -0 "$process" 2> /dev/null; then
            echo "$what did not come (process ended, or 180 s are over)" >&2
            [ ! -f "$scratch/log" ] || cat "$scratch/log" >&2
            exit 1
        fi
        sleep 0.5
    done
}

window() { # the id of the program's window
    xdotool search --onlyvisible --name '^Ocellus$' 2> /dev/null | head -n 1 | grep .
}

complaints() { # what the program said that is no good news; what GTK says of the desktop begins with "(Ocellus:"
    grep -E "Exception|Error|WARN" "$scratch/log" | grep -v '^(Ocellus:'
}

has_colours() { # has_colours PICTURE COUNT: takes the picture; is there more on it than an empty frame?
    import -window root "$1"
    colours=$(identify -format %k "$1")
    [ "$colours" -ge "$2" ]
}
