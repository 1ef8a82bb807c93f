package druppel.platform.teams.api;

import java.net.URI;

/// Reference to a Teams conversation: its id and the service URL for sending to it.
public record ConversationRef(URI service, String conversation) {}
