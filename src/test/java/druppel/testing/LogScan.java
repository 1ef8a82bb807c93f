package druppel.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import druppel.cli.LibraryLogLimit;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Scan of the log for what is `Confidential`: a test class fails, and names the logger, if a line of its log has any.
/// JUnit registers it for each class (`junit-platform.properties`).
///
/// All loggers are at `DEBUG` meanwhile, those of Jetty, Slack's SDK and the database among them, so that it is
/// `LibraryLogLimit` which keeps them quiet. The output of other processes is part of the log.
public final class LogScan implements BeforeAllCallback, AfterAllCallback {
    private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();
    private static final int SHOWN = 500;

    static {
        LibraryLogLimit.install();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        AppenderBase<ILoggingEvent> appender = new Scanner();
        appender.setContext(context);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        java.util.logging.Logger.getLogger("").addHandler(new ScannerOfTheJdk());
    }

    private static final class Scanner extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            scan(event.getLoggerName(), CapturedLogs.text(event));
        }
    }

    /// For libraries that log by `java.util.logging`.
    private static final class ScannerOfTheJdk extends Handler {
        @Override
        public void publish(LogRecord record) {
            scan(String.valueOf(record.getLoggerName()), record.getMessage() + " " + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Confidential.clear();
        FOUND.clear();
        LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.DEBUG);
        loggers.getLogger("druppel").setLevel(Level.DEBUG);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        check();
    }

    /// Scans a line that this logger or process wrote.
    static void scan(String logger, String line) {
        if (Confidential.isIn(line)) {
            FOUND.add(logger + ": " + line.substring(0, Math.min(SHOWN, line.length())));
        }
    }

    /// Throws `AssertionError` if anything was found since the last time.
    static void check() {
        String found = String.join("\n", FOUND);
        FOUND.clear();
        if (!found.isEmpty()) {
            throw new AssertionError("the log has what is confidential:\n" + found);
        }
    }
}
