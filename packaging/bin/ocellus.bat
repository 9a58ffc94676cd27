@echo off
rem Starts Ocellus from the folder it lies in; JAVA_HOME or the PATH must lead to a JDK 25.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Docellus.assets=%HOME_DIR%\assets" -cp "%HOME_DIR%\lib\*" app.ocellus.Launcher %*
