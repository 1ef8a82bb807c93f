package druppel.platform.slack;

import druppel.config.Setting;

/// Settings of Slack.
enum SlackSetting implements Setting {
    SLACK_BOT_TOKEN,
    SLACK_SIGNING_SECRET,
    SLACK_CLIENT_ID,
    SLACK_CLIENT_SECRET,
    SLACK_APP_TOKEN,
    SLACK_API_URL
}
