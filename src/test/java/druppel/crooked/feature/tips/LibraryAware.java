package druppel.crooked.feature.tips;

import com.slack.api.bolt.App;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.jdbi.v3.core.Jdbi;
import org.quartz.Scheduler;

/// A feature that knows the libraries of platforms and adapters.
public record LibraryAware(
        Optional<App> bolt, Optional<Server> jetty, Optional<Jdbi> jdbi, Optional<Scheduler> quartz) {}
