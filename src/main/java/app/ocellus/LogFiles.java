package app.ocellus;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Warnings and errors of the window in files, for a bug report: three of a megabyte, the oldest of
 * which gives way. They name files, and hold nothing of what is in them.
 *
 * @param folder of these files
 */
record LogFiles(Path folder) {

    private static final String NAME = "ocellus.log";
    private static final int OLDER = 2;
    private static final int LAST_LINES = 60;

    /** Begins to write; where that cannot be done, the standard error stream has to do. */
    void begin() {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            LoggerFactory.getLogger(LogFiles.class).warn("There is no log in {}", folder, e);
            return;
        }
        var file = appender(context, FileSize.valueOf("1MB"));
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file);
    }

    RollingFileAppender<ILoggingEvent> appender(LoggerContext context, FileSize most) {
        var pattern = new PatternLayoutEncoder();
        pattern.setContext(context);
        pattern.setCharset(StandardCharsets.UTF_8);
        pattern.setPattern("%d %level [%thread] %logger{0}: %msg%n%ex");
        pattern.start();
        var file = new RollingFileAppender<ILoggingEvent>();
        file.setContext(context);
        file.setFile(folder.resolve(NAME).toString());
        file.setEncoder(pattern);
        var older = new FixedWindowRollingPolicy();
        older.setContext(context);
        older.setParent(file);
        older.setFileNamePattern(folder.resolve("ocellus.%i.log").toString());
        older.setMinIndex(1);
        older.setMaxIndex(OLDER);
        older.start();
        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(context);
        size.setMaxFileSize(most);
        size.start();
        file.setRollingPolicy(older);
        file.setTriggeringPolicy(size);
        file.start();
        return file;
    }

    /** The newest lines; none where there is no log. */
    List<String> last() {
        try {
            var lines = Files.readAllLines(folder.resolve(NAME), StandardCharsets.UTF_8);
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
