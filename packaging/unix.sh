# What package.sh and package-mac.sh share; they source it. Paths hang off the checkout, which is the current folder.
packaging=$PWD/packaging
program=$PWD/target/ocellus
out=$PWD/target/packages
stage=$out/stage
version=$(sed -n 's:.*<version>\([0-9.]*\)\(-SNAPSHOT\)\{0,1\}</version>.*:\1:p' pom.xml | sed -n 1p)

say() {
    echo "--- $*"
}

find_jdk() {
    local jdk
    for jdk in "${JAVA_HOME:-/nowhere}" /usr/lib/jvm/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
        if [ -x "$jdk/bin/jpackage" ] && "$jdk/bin/java" -version 2>&1 | grep -q 'version "25'; then
            printf '%s' "$jdk"
            return 0
        fi
    done
    echo "No JDK 25 with jpackage: set JAVA_HOME to one." >&2
    return 1
}

build() {
    say "the program, by Maven"
    mvn -B -q -Dstyle.color=never -Dmaven.test.skip=true package
}

# from a jar of one system's libraries: the names that match
unpack() { # unpack JAR PATTERN FOLDER
    unzip -q -o -j "$1" "$2" -d "$3"
}

# Jars, assets, and this system's libraries unpacked beside them: what lies unpacked need not lie there twice.
fill_stage() { # fill_stage PYTORCH_SYSTEM ONNX_SYSTEM JAVAFX_SYSTEM SUFFIX
    say "libraries"
    local pytorch=$1 onnx=$2 javafx=$3 suffix=$4
    mkdir -p "$stage/natives"
    cp "$program"/lib/*.jar "$stage"
    unpack "$stage"/pytorch-native-cpu-*-"$pytorch".jar "pytorch/cpu/$pytorch/*" "$stage/natives"
    unpack "$stage"/pytorch-jni-*.jar "jnilib/$pytorch/cpu/libdjl_torch.$suffix" "$stage/natives"
    # by their names: below the same folder lie symbols for debuggers under these names, too
    unpack "$stage"/onnxruntime-*.jar "ai/onnxruntime/native/$onnx/libonnxruntime.$suffix" "$stage/natives"
    unpack "$stage"/onnxruntime-*.jar "ai/onnxruntime/native/$onnx/libonnxruntime4j_jni.$suffix" "$stage/natives"
    # JavaFX looks for its own beside its jar
    unpack "$stage"/javafx-graphics-*-"$javafx".jar "*.$suffix" "$stage"
    rm "$stage"/pytorch-native-cpu-*.jar
    # the bindings for a GPU pack stay: they are unpacked when somebody chooses one
    zip -q -d "$stage"/pytorch-jni-*.jar 'jnilib/*/cpu/*'
    zip -q -d "$stage"/onnxruntime-*.jar 'ai/onnxruntime/native/*'
    zip -q -d "$stage"/javafx-graphics-*-"$javafx".jar "*.$suffix"
    cp -r "$program/assets" "$stage/assets"
    rm -rf "$stage/assets/screenshots"
    cp LICENSE NOTICE "$program/THIRD-PARTY.txt" "$stage"
}

make_runtime() { # make_runtime [OPTION...]: what jlink is told for this system
    say "a Java of its own"
    local modules
    modules=$(grep -v '^#' "$packaging/modules.txt" | paste -sd, -)
    "$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages "$@" \
        --output "$out/runtime"
}

make_image() { # make_image ICON [OPTION...]
    say "app image"
    local icon=$1
    shift
    "$jdk/bin/jpackage" --type app-image @"$packaging/common.args" @"$packaging/image.args" --app-version "$version" --icon "$icon" \
        --input "$stage" --main-jar "$(basename "$stage"/ocellus-*.jar)" --runtime-image "$out/runtime" --dest "$out" "$@"
}
