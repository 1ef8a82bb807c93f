package druppel.platform.teams;

import druppel.config.Setting;

/// Settings of Teams.
enum TeamsSetting implements Setting {
    TEAMS_APP_ID,
    TEAMS_APP_PASSWORD,
    TEAMS_TENANT_ID,
    TEAMS_CLOUD,
    TEAMS_OPENID_URL,
    TEAMS_LOGIN_URL,
    TEAMS_SERVICE_HOSTS
}
