package druppel.platform.slack.inbound;

/// A parsed event: a member's action, a workflow step to complete, or a notice from Slack.
public sealed interface SlackEvent permits SlackAction, WorkflowStep, SlackNotice {}
