# How an app image's launcher starts the program, for the scripts that start its Java themselves; they source this.

# The launcher's options and jars, in its order: the cache of classes is of use to these jars in this order alone.
read_launcher() { # read_launcher APPDIR: sets options and jars; cached, apart, is what they say of the cache
    local line value
    options=()
    cached=()
    jars=()
    while IFS= read -r line; do
        value=${line#*=}
        value=${value//\$APPDIR/$1}
        case $line in
            app.classpath=*) jars+=("$value") ;;
            java-options=-XX:AOTCache=* | java-options=-Xlog*) cached+=("$value") ;;
            java-options=*) options+=("$value") ;;
        esac
    done < "$1/Ocellus.cfg"
}

class_path() { # prints the jars as Java wants them
    (IFS=:; printf '%s' "${jars[*]}")
}
