package druppel.boot;

import druppel.config.Config;
import druppel.feature.signin.SessionService;
import druppel.feature.signin.SignInCommands;
import druppel.feature.signin.SignInLinks;
import druppel.persistence.UnitOfWork;
import java.time.InstantSource;

/// Factory of what signs people in.
final class SignInFactory {
    private SignInFactory() {}

    static SignInCommands commands(UnitOfWork store, Config config, InstantSource clock) {
        return new SignInCommands(
                new SessionService(store, clock),
                new SignInLinks(store, config.site(), clock),
                config.publicUrl().isPresent());
    }
}
