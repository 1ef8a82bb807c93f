package druppel.platform.slack.inbound;

/// What an event is about: what somebody did, a step that a workflow waits for, or what Slack
/// tells.
public sealed interface SlackEvent permits SlackAction, WorkflowStep, SlackNotice {}
