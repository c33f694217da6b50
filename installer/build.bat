@echo off
rem Makes a self-contained program (its own trimmed Java inside) and an .msi for Windows; the sister of build.sh.
rem Needs a JDK 25 or newer in JAVA_HOME, Maven, and the WiX tools on the PATH. Result in target\installer.
setlocal EnableExtensions
cd /d "%~dp0.."
if not exist "%JAVA_HOME%\bin\jpackage.exe" (
    echo A JDK 25 or newer with jpackage is needed; set JAVA_HOME to one. 1>&2
    exit /b 1
)
call mvn -q -B -DskipTests package || exit /b 1
for /f "tokens=2 delims==" %%v in ('findstr /b "version=" target\classes\org\suragh\build.properties') do set "version=%%v"
set "out=target\installer"
if exist "%out%" rmdir /s /q "%out%"
mkdir "%out%\input"
copy /y target\suragh\lib\*.jar "%out%\input" > nul
for %%m in (base controls graphics) do del "%out%\input\javafx-%%m-25.0.4.jar"
xcopy /e /i /q target\suragh\sample-cases "%out%\input\sample-cases" > nul
copy /y LICENSE "%out%\input" > nul

set "modules=java.base,java.datatransfer,java.desktop,java.logging,java.management,java.naming,java.prefs,java.scripting"
set "modules=%modules%,java.sql,java.xml,jdk.charsets,jdk.unsupported,jdk.zipfs"
rem a second launcher for the command line, which has a console
(echo win-console=true) > "%out%\console.properties"
"%JAVA_HOME%\bin\jpackage" --type app-image --name Suragh --app-version %version% --vendor "The Suragh project" ^
    --description "Shows which accounts are tied together, and the records that show it" ^
    --input "%out%\input" --main-jar suragh.jar --main-class org.suragh.Main --icon icons\suragh.ico ^
    --add-modules %modules% --add-launcher "suragh-cli=%out%\console.properties" ^
    --jlink-options "--strip-debug --no-header-files --no-man-pages --compress zip-6" ^
    --java-options "--enable-native-access=ALL-UNNAMED" --java-options "-Xlog:disable" ^
    --java-options "-XX:+UseParallelGC" --java-options "-XX:MaxRAMPercentage=60" --java-options "-Dsuragh.home=$APPDIR" --dest "%out%" || exit /b 1
if "%1"=="image" exit /b 0

(
    echo extension=suragh
    echo mime-type=application/x-suragh-case
    echo description=Suragh case
    echo icon=icons\\suragh.ico
) > "%out%\association.properties"
"%JAVA_HOME%\bin\jpackage" --type msi --app-image "%out%\Suragh" --name Suragh --app-version %version% ^
    --license-file LICENSE --win-upgrade-uuid 5b0c9a52-6d0e-4f0a-9a53-3f8d2f0f7c11 --win-per-user-install ^
    --win-menu --win-shortcut-prompt --win-dir-chooser --file-associations "%out%\association.properties" ^
    --dest "%out%"
exit /b %ERRORLEVEL%
