package druppel.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/// Limit of what libraries log: warnings and errors, whatever level a configuration of Logback gives them. Below, a
/// server or client of HTTP writes headers and bodies, and with them cookies, tokens and what people wrote.
public final class LibraryLogLimit extends TurboFilter {
    private static final String OURS = "druppel";

    /// Installs the limit in this process, once.
    public static synchronized void install() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        if (context.getTurboFilterList().stream().noneMatch(LibraryLogLimit.class::isInstance)) {
            context.addTurboFilter(new LibraryLogLimit());
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable failure) {
        return level.isGreaterOrEqual(Level.WARN) || logger.getName().startsWith(OURS)
                ? FilterReply.NEUTRAL
                : FilterReply.DENY;
    }
}
