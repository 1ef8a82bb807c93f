package druppel;

import java.util.Arrays;
import java.util.Optional;

/// Settings of what this version does not do yet. Naming one is no fault, only of no use.
enum Foreseen {
    SLACK_CLIENT_ID,
    SLACK_CLIENT_SECRET,
    TEAMS_APP_ID,
    TEAMS_APP_PASSWORD,
    TEAMS_TENANT_ID,
    TEAMS_OPENID_URL,
    TEAMS_LOGIN_URL,
    TEAMS_SERVICE_HOSTS;

    static Optional<Foreseen> named(String name) {
        return Arrays.stream(values()).filter(setting -> setting.name().equals(name)).findFirst();
    }
}
