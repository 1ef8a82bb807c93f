package druppel.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Captures log output while it is open: all levels of Druppel, Slack's SDK and its HTTP client, and the rest
/// from `INFO`.
public final class CapturedLogs implements AutoCloseable {
    private static final List<String> LOUD = List.of("druppel", "com.slack", "okhttp3");

    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    public CapturedLogs() {
        root.setLevel(Level.INFO);
        LOUD.forEach(name -> logger(name).setLevel(Level.TRACE));
        appender.start();
        root.addAppender(appender);
    }

    /// All lines with their values and stack traces.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(appender.list)) {
            text.append(event.getFormattedMessage())
                    .append(event.getKeyValuePairs())
                    .append(
                            event.getThrowableProxy() == null
                                    ? ""
                                    : ThrowableProxyUtil.asString(event.getThrowableProxy()))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        LOUD.forEach(name -> logger(name).setLevel(null));
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
