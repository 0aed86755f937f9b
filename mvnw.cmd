@echo off
rem Runs Maven without an installed one: from the cache below %USERPROFILE%\.m2\wrapper, else from the Apache archive
rem (https://archive.apache.org/dist/maven/maven-3/3.9.11/binaries/apache-maven-3.9.11-bin.zip, checked by SHA-512),
rem else the mvn on the PATH. Needs curl, tar and certutil, which Windows 10 and newer bring along.
setlocal

set "project=%~dp0"
set "cache=%USERPROFILE%\.m2\wrapper"
if defined MAVEN_USER_HOME set "cache=%MAVEN_USER_HOME%\wrapper"
for /f "usebackq tokens=1,2 delims==" %%a in ("%project%.mvn\wrapper\maven-wrapper.properties") do (
  if "%%a"=="distributionUrl" set "url=%%b"
  if "%%a"=="distributionSha512Sum" set "checksum=%%b"
)
for %%u in ("%url%") do set "name=%%~nu"
set "name=%name:-bin=%"
set "maven=%cache%\%name%\bin\mvn.cmd"
if exist "%maven%" goto run

set "work=%cache%\download.%RANDOM%%RANDOM%"
mkdir "%work%" || exit /b 1
echo mvnw: fetching %url% 1>&2
"%SystemRoot%\System32\curl.exe" -fsSL --connect-timeout 5 --speed-limit 1024 --speed-time 20 -o "%work%\maven.zip" "%url%"
if errorlevel 1 goto unreachable

set "found="
for /f "skip=1 delims=" %%h in ('certutil -hashfile "%work%\maven.zip" SHA512') do if not defined found set "found=%%h"
set "found=%found: =%"
if /i not "%found%"=="%checksum%" goto refused
"%SystemRoot%\System32\tar.exe" -xf "%work%\maven.zip" -C "%work%" || goto broken
if not exist "%cache%\%name%" move "%work%\%name%" "%cache%\%name%" >nul
rmdir /s /q "%work%"
goto run

:refused
rmdir /s /q "%work%"
echo mvnw: REFUSED: the downloaded file has the wrong SHA-512 and was deleted. 1>&2
echo mvnw:   expected %checksum% 1>&2
echo mvnw:   found    %found% 1>&2
exit /b 2

:broken
rmdir /s /q "%work%"
echo mvnw: the downloaded file could not be unpacked. 1>&2
exit /b 2

:unreachable
rmdir /s /q "%work%"
where /q mvn
if errorlevel 1 (
  echo mvnw: Maven was not downloaded, and no mvn is on the PATH. Install Maven 3.6.3 or newer, or open the way to %url% 1>&2
  exit /b 1
)
set "version="
set "number=0"
for /f "tokens=3" %%v in ('mvn -v 2^>nul ^| findstr /b /c:"Apache Maven"') do set "version=%%v"
for /f "tokens=1-3 delims=.-" %%a in ("%version%") do set /a "number=%%a*10000+%%b*100+%%c"
if %number% lss 30603 (
  echo mvnw: Maven was not downloaded, and the mvn on the PATH is "%version%"; 3.6.3 or newer is needed. 1>&2
  exit /b 1
)
echo mvnw: using the mvn on the PATH, Maven %version% 1>&2
set "maven=mvn"

:run
rem Maven takes the first -f, so that one of the caller's wins over this.
set "pom="
if not exist pom.xml set pom=-f "%project%pom.xml"
call "%maven%" %* %pom%
exit /b %ERRORLEVEL%
