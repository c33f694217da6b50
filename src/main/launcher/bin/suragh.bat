@echo off
rem Starts Suragh with a JDK of at least the level it needs: JAVA_HOME, then the java on the PATH, then the usual folders.
rem SURAGH_JAVA_OPTIONS may hold further options for the virtual machine.
setlocal EnableExtensions
set "need=25"
set "found="
for %%h in ("%~dp0..") do set "home=%%~fh"

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined found for /f "delims=" %%j in ('where java.exe 2^>nul') do call :try "%%~dpj.."
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
    if not defined found if exist "%%~r" for /d %%d in ("%%~r\*") do call :try "%%~d"
)
if not defined found (
    echo suragh: Java %need% or newer is needed and was not found; install a JDK %need% ^(for example Temurin %need%^) or set JAVA_HOME to one. 1>&2
    exit /b 1
)

set "archive=-Xshare:auto"
if exist "%home%\lib\suragh.jsa" set "archive=-XX:SharedArchiveFile=%home%\lib\suragh.jsa"
"%found%\bin\java.exe" "%archive%" -Xlog:disable -XX:+UseParallelGC -XX:MaxRAMPercentage=60 --enable-native-access=ALL-UNNAMED "-Dsuragh.home=%home%" %SURAGH_JAVA_OPTIONS% -cp "%home%\lib\suragh.jar" org.suragh.Main %*
exit /b %ERRORLEVEL%

rem The level of a Java folder is the first number of JAVA_VERSION in its release file.
:try
if defined found exit /b 0
if not exist "%~f1\bin\java.exe" exit /b 0
if not exist "%~f1\release" exit /b 0
set "level=0"
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~f1\release"') do for /f "tokens=1 delims=.+-" %%n in ("%%~v") do set "level=%%n"
set /a "level=level" 2>nul
if %level% GEQ %need% set "found=%~f1"
exit /b 0
