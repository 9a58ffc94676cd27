# Makes what a person installs on Windows: an app image with a Java of its own and an .msi, into target\packages. UNTRIED so far.
# Usage: powershell -ExecutionPolicy Bypass -File packaging\package.ps1 [-NoBuild] [-NoCache]
#   -NoBuild  the program is in target\ocellus already
#   -NoCache  without the cache of classes that a rehearsed start makes; such a start opens the window for seconds
# Needs a JDK 25 in JAVA_HOME, Maven on the PATH, and WiX 3 or 5 for the .msi.
param([switch]$NoBuild, [switch]$NoCache)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location (Split-Path -Parent $PSScriptRoot)
Add-Type -AssemblyName System.IO.Compression
Add-Type -AssemblyName System.IO.Compression.FileSystem

$program = Join-Path $PWD 'target\ocellus'
$out = Join-Path $PWD 'target\packages'
$stage = Join-Path $out 'stage'
$natives = Join-Path $stage 'natives'

function Invoke-Tool([string]$tool, [string[]]$arguments) {
    & $tool @arguments
    if ($LASTEXITCODE -ne 0) { throw "$tool failed with exit code $LASTEXITCODE" }
}

# Of a jar, the entries whose whole name matches: into a folder where one is given, and out of the jar where that is said.
function Move-Entries([string]$jar, [string]$pattern, [string]$folder, [switch]$Remove) {
    $zip = [System.IO.Compression.ZipFile]::Open($jar, 'Update')
    try {
        foreach ($entry in @($zip.Entries | Where-Object { $_.FullName -match "^$pattern$" })) {
            if ($folder -and $entry.Name) {
                [System.IO.Compression.ZipFileExtensions]::ExtractToFile($entry, (Join-Path $folder $entry.Name), $true)
            }
            if ($Remove) { $entry.Delete() }
        }
    } finally {
        $zip.Dispose()
    }
}

function Get-StagedJar([string]$pattern) {
    (Get-ChildItem $stage -Filter $pattern | Select-Object -First 1).FullName
}

if (-not $env:JAVA_HOME -or -not (Test-Path "$env:JAVA_HOME\bin\jpackage.exe")) { throw 'Set JAVA_HOME to a JDK 25.' }
$jpackage = "$env:JAVA_HOME\bin\jpackage.exe"
$version = [regex]::Match((Get-Content pom.xml -Raw), '<version>([0-9.]+)(-SNAPSHOT)?</version>').Groups[1].Value

if (-not $NoBuild) { Invoke-Tool 'mvn.cmd' @('-B', '-q', '-Dstyle.color=never', '-Dmaven.test.skip=true', 'package') }
if (Test-Path $out) { Remove-Item $out -Recurse -Force }
New-Item $natives -ItemType Directory -Force | Out-Null

Write-Output '--- libraries'
Copy-Item "$program\lib\*.jar" $stage
$pytorch = Get-StagedJar 'pytorch-native-cpu-*-win-x86_64.jar'
Move-Entries $pytorch 'pytorch/cpu/win-x86_64/.*' $natives
Remove-Item $pytorch
$bindings = Get-StagedJar 'pytorch-jni-*.jar'
Move-Entries $bindings 'jnilib/win-x86_64/cpu/djl_torch\.dll' $natives
# the bindings for a GPU pack stay: they are unpacked when somebody chooses one
Move-Entries $bindings 'jnilib/.*/cpu/.*' -Remove
$onnx = Get-StagedJar 'onnxruntime-*.jar'
Move-Entries $onnx 'ai/onnxruntime/native/win-x64/.*\.dll' $natives
Move-Entries $onnx 'ai/onnxruntime/native/.*' -Remove
# JavaFX looks for its own beside its jar
Move-Entries (Get-StagedJar 'javafx-graphics-*-win.jar') '[^/]*\.dll' $stage -Remove
Copy-Item "$program\assets" $stage -Recurse
Remove-Item "$stage\assets\screenshots" -Recurse -Force -ErrorAction SilentlyContinue
Copy-Item LICENSE, NOTICE, "$program\THIRD-PARTY.txt" $stage

Write-Output '--- a Java of its own'
$modules = (Get-Content packaging\modules.txt | Where-Object { $_ -notmatch '^#' }) -join ','
Invoke-Tool "$env:JAVA_HOME\bin\jlink.exe" @('--add-modules', $modules, '--strip-debug', '--no-header-files',
    '--no-man-pages', '--output', "$out\runtime")

Write-Output '--- app image'
$jar = Split-Path -Leaf (Get-StagedJar 'ocellus-*.jar')
$image = @('--type', 'app-image', '@packaging/common.args', '@packaging/image.args', '--app-version', $version,
    '--icon', 'packaging\icon\ocellus.ico', '--input', $stage, '--main-jar', $jar, '--runtime-image', "$out\runtime",
    '--dest', $out, '--add-launcher', 'ocellus-console=packaging\windows\console.properties')
Invoke-Tool $jpackage $image

if (-not $NoCache) {
    Write-Output '--- rehearsal of a start'
    $app = "$out\Ocellus\app"
    $lines = (Get-Content "$app\Ocellus.cfg" -Encoding UTF8) -replace '\$APPDIR', $app.Replace('$', '$$')
    $jars = $lines -match '^app\.classpath=' -replace '^app\.classpath=', ''
    $options = $lines -match '^java-options=' -notmatch 'AOTCache|Xlog' -replace '^java-options=', ''
    $env:OCELLUS_HOME = Join-Path $out 'rehearsal'
    Invoke-Tool "$out\Ocellus\runtime\bin\java.exe" ($options + @('-Docellus.rehearsal=true',
        "-XX:AOTCacheOutput=$app\ocellus.aot", '-Xlog:disable', '-cp', ($jars -join ';'),
        'app.ocellus.Launcher'))
    Remove-Item $env:OCELLUS_HOME -Recurse -Force
}

Write-Output '--- .msi'
Invoke-Tool $jpackage @('--type', 'msi', '@packaging/common.args', '@packaging/windows/windows.args', '--app-version',
    $version, '--app-image', "$out\Ocellus", '--license-file', 'LICENSE', '--dest', $out,
    '--file-associations', 'packaging\model.properties', '--file-associations', 'packaging\project.properties')
Remove-Item $stage, "$out\runtime" -Recurse -Force

Write-Output '--- what came of it'
Get-ChildItem $out | ForEach-Object {
    $bytes = (Get-ChildItem $_.FullName -Recurse -File | Measure-Object Length -Sum).Sum
    '{0,6:N0} MB  {1}' -f ($bytes / 1MB), $_.Name
}
