#!/usr/bin/env bash
# Makes a self-contained program (its own trimmed Java inside) and an installer for the system it runs on:
# Linux a .deb, macOS a .dmg. Windows has build.bat. jpackage does not build for another system.
#
#     installer/build.sh [image|package]     default: package
#
# Result in target/installer. Needs a JDK 25 or newer; Linux also fakeroot, binutils and dpkg.
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-package}
out=target/installer
system=$(uname -s)

# ---- a JDK with jpackage -----------------------------------------------------------------------------------
jdk=
for folder in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$folder/bin/jpackage" ] && grep -qE '^JAVA_VERSION="?(2[5-9]|[3-9][0-9])' "$folder/release" 2> /dev/null; then
        jdk=$folder
        break
    fi
done
if [ -z "$jdk" ]; then
    echo "A JDK 25 or newer with jpackage is needed; set JAVA_HOME to one." >&2
    exit 1
fi

# ---- the program -------------------------------------------------------------------------------------------
mvn -q -B -DskipTests package
version=$(sed -n 's/^version=//p' target/classes/org/suragh/build.properties)
rm -rf "$out"
mkdir -p "$out/input"
cp -a target/suragh/lib/*.jar target/suragh/sample-cases LICENSE "$out/input/"
rm -f "$out"/input/javafx-*[0-9].jar # the jars without a system's name are empty

# ---- the image: program and trimmed Java -------------------------------------------------------------------
icon=icons/suragh-512.png
if [ "$system" = Darwin ]; then
    set=$out/suragh.iconset
    mkdir -p "$set"
    for size in 16 32 128 256 512; do cp "icons/suragh-$size.png" "$set/icon_${size}x${size}.png"; done
    iconutil -c icns -o "$out/suragh.icns" "$set"
    icon=$out/suragh.icns
fi
modules=java.base,java.datatransfer,java.desktop,java.logging,java.management,java.naming,java.prefs,java.scripting
modules=$modules,java.sql,java.xml,jdk.charsets,jdk.unsupported,jdk.zipfs
"$jdk/bin/jpackage" --type app-image --name suragh --app-version "$version" --vendor "The Suragh project" \
    --description "Shows which accounts are tied together, and the records that show it" \
    --input "$out/input" --main-jar suragh.jar --main-class org.suragh.Main --icon "$icon" \
    --add-modules "$modules" \
    --jlink-options "--strip-debug --no-header-files --no-man-pages --compress zip-6" \
    --java-options "--enable-native-access=ALL-UNNAMED" --java-options "-Xlog:disable" \
    --java-options "-XX:+UseParallelGC" --java-options "-XX:MaxRAMPercentage=60" \
    --java-options "-XX:SharedArchiveFile=\$APPDIR/suragh.jsa" \
    --java-options '-Dsuragh.home=$APPDIR' --dest "$out"

# ---- the archive of classes, by the very Java of the image, over the jars in the order in which its launcher names them
if [ "$system" = Linux ]; then
    app=$out/suragh/lib/app
    java=$out/suragh/lib/runtime/bin/java
else
    app=$out/suragh.app/Contents/app
    java=$out/suragh.app/Contents/runtime/Contents/Home/bin/java
fi
classpath=$(sed -n 's/^app.classpath=\$APPDIR/./p' "$app/suragh.cfg" | paste -sd: -)
list=$PWD/src/main/launcher/classes.lst
(cd "$app" && "$OLDPWD/$java" -Xlog:disable -Xshare:dump --enable-native-access=ALL-UNNAMED \
    "-XX:SharedClassListFile=$list" -XX:SharedArchiveFile=suragh.jsa -cp "$classpath") || rm -f "$app/suragh.jsa"
[ "$what" = image ] && exit 0

# ---- the installer -----------------------------------------------------------------------------------------
association="extension=suragh
mime-type=application/x-suragh-case
description=Suragh case
icon=$icon"
echo "$association" > "$out/association.properties"
if [ "$system" = Linux ]; then
    "$jdk/bin/jpackage" --type deb --vendor "The Suragh project" --app-image "$out/suragh" --name suragh --linux-package-name suragh \
        --app-version "$version" --license-file LICENSE --linux-package-deps "libgtk-3-0, libgl1, libxtst6, libfreetype6" \
        --linux-app-category science --linux-menu-group "Science;" --linux-shortcut \
        --linux-deb-maintainer maintainers@suragh.example \
        --description "Shows which accounts are tied together, and the records that show it" \
        --file-associations "$out/association.properties" --resource-dir installer/linux --dest "$out"
else
    "$jdk/bin/jpackage" --type dmg --app-image "$out/suragh.app" --name Suragh --app-version "${version/#0./1.}" \
        --license-file LICENSE --mac-package-identifier org.suragh --file-associations "$out/association.properties" \
        --dest "$out"
fi
ls -l "$out"/*.deb "$out"/*.dmg 2> /dev/null || true
