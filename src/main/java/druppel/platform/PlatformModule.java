package druppel.platform;

import druppel.chat.Chat;
import druppel.chat.LandingAction;
import druppel.web.Route;
import druppel.web.session.Tab;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Running connection to one chat platform: the chat that the bot speaks on, and the routes that
/// the platform calls.
///
/// The application starts it after the web server, and stops it before; it closes it after the
/// work under way has ended.
public interface PlatformModule extends AutoCloseable {
    Chat chat();

    List<Route> routes();

    /// Health checks for readiness, by the name of the part.
    default Map<String, BooleanSupplier> health() {
        return Map.of();
    }

    /// The link on the landing page by which people come to the bot here.
    default Optional<LandingAction> landingAction() {
        return Optional.empty();
    }

    /// The tab in which the platform shows the pages of members.
    default Optional<Tab> tab() {
        return Optional.empty();
    }

    /// Lines for the operator that say where the platform comes in.
    ///
    /// @param base how the outside reaches the application, without a slash at its end
    List<String> entrances(URI base);

    /// Begins to receive, for a platform that does not call a route.
    ///
    /// @throws druppel.config.InvalidSettingException if the platform refuses a setting
    default void start() {}

    /// Continues the work on stored events that was cut off; called every few seconds.
    default void resume() {}

    /// Renews credentials that expire soon; called every few seconds.
    default void renew() {}

    /// Asks the platform anything, so that its answer tells the time.
    default void askTime() {}

    /// Receives nothing more.
    default void stop() {}

    /// Releases what it holds; sends nothing more.
    @Override
    default void close() {}
}
