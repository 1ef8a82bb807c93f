package druppel.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Captures log output while it is open: all levels of Druppel, and what `LibraryLogLimit` leaves of the rest.
public final class CapturedLogs implements AutoCloseable {
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private static final Logger OURS = logger("druppel");

    private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    public CapturedLogs() {
        OURS.setLevel(Level.TRACE);
        appender.start();
        root.addAppender(appender);
    }

    /// All lines with their values and stack traces.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(appender.list)) {
            text.append(text(event)).append('\n');
        }
        return text.toString();
    }

    /// A line with its values and stack trace.
    static String text(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getKeyValuePairs() == null ? "" : event.getKeyValuePairs())
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        OURS.setLevel(null);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
