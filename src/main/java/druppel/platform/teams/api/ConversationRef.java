package druppel.platform.teams.api;

import java.net.URI;

/// A conversation in Teams, and what is spoken to in order to say something in it.
public record ConversationRef(URI service, String conversation) {}
